using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using MimeKit;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger;

/// <summary>Statements by mail, through a real server: one message a person, that can be read, ended and recognised.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task Each_reader_gets_one_message_of_their_own_in_their_language()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [.. office.Settings, ("Statements:Locales:0", "en"), ("Statements:Locales:1", "de"), ("StatusPage:PublicUrl", "https://example.com/status")]);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        await bot.SubscribeAsync(Medium.Mail, "ben@customer.example", s => s.Locale = "de");
        await bot.SubscribeAsync(Medium.Mail, "gone@customer.example", s => s.End("unsubscribed", bot.World.Clock.GetUtcNow()));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");

        Assert.Equal(["ada@customer.example", "ben@customer.example"], office.Taken.Select(t => Assert.Single(t.To)).Order());
        var german = office.Taken.Single(t => t.To[0].StartsWith("ben", StringComparison.Ordinal)).Message;
        Assert.Equal("de", german.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Contains("App Store", german.Subject, StringComparison.Ordinal);
        Assert.Contains(await bot.ReadAsync(1, "statements[0].texts[1].title") is var title ? title.Trim('"') : "", german.Subject, StringComparison.Ordinal);
        Assert.Contains("lang=\"de\"", german.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("<status@example.com>", german.From.Mailboxes.Select(m => $"<{m.Address}>").Single());
        Assert.Equal("auto-generated", german.Headers[HeaderId.AutoSubmitted]);
        var token = (await bot.SubscriberAsync("ben@customer.example")).Token;
        Assert.Equal($"<https://example.com/status/unsubscribe?token={token}&lang=de>", german.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", german.Headers[HeaderId.ListUnsubscribePost]);
        Assert.Equal("<status.example.com>", german.Headers[HeaderId.ListId]);
        Assert.Contains(token, german.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://example.com/status/incidents/1", german.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, office.Taken.Select(t => t.Message.MessageId).Distinct().Count());
        Assert.All(office.Taken, t => Assert.EndsWith("@example.com", t.Message.MessageId, StringComparison.Ordinal));
        Assert.Contains("Mail: 2 of 2 sent", bot.CardOf("S-1"), StringComparison.Ordinal);
        Assert.All(await bot.LedgerAsync(), r => Assert.StartsWith("2.0.0 queued as", r.Answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_try_is_recognisably_the_same_message()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: office.Settings);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        var dataLost = true;
        office.Answers = command =>
        {
            if (!command.StartsWith("QUIT", StringComparison.Ordinal) || !dataLost) return null;
            dataLost = false;
            return "";
        };
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        // As after a death between the server's yes and our writing it down.
        await bot.AskAsync(async db => { foreach (var r in db.Recipients) (r.State, r.EndedAt) = (RecipientState.Queued, null); return await db.SaveChangesAsync(); });
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, office.Taken.Count);
        Assert.Single(office.Taken.Select(t => (t.Message.MessageId, t.Message.Date, t.Message.Subject, t.Message.TextBody)).Distinct());
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", 0, "Mail: 1 of 2 sent, 1 failed. Last answer: 550 5.1.1 no such user")]
    [InlineData("RCPT", "550 5.1.1 <ADA@customer.example> is not known here", 0, "Last answer: 550 5.1.1 <the address> is not known here")]
    [InlineData("RCPT", "451 4.7.1 come back later", 1, "Mail: 2 of 2 sent")]
    [InlineData("RCPT", "", 1, "Mail: 2 of 2 sent")]
    [InlineData("MAIL", "421 4.3.2 shutting down", 1, "Mail: 2 of 2 sent")]
    [InlineData("DATA", "554 5.6.0 not this", 0, "Mail: 1 of 2 sent, 1 failed. Last answer: 554 5.6.0 not this")]
    public async Task A_no_for_good_ends_one_row_and_trouble_is_tried_again(string command, string answer, int retries, string card)
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [.. office.Settings, ("Targets:Mail:AtOnce", "1")]);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        await bot.SubscribeAsync(Medium.Mail, "ben@customer.example");
        var said = 0;
        office.Answers = line => line.StartsWith(command, StringComparison.Ordinal) && said++ == 0 ? answer : null;
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Single(office.Taken);
        await bot.WaitAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(1 + retries, office.Taken.Count);
        Assert.Contains(card, bot.CardOf("S-1"), StringComparison.Ordinal);
        Assert.Equal("\"delivered\"", await bot.ReadAsync(1, "statements[0].publications[2].state"));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_costs_nobody_a_try()
    {
        var office = new PostOffice();
        var settings = office.Settings;
        await office.DisposeAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.Over, settings: settings);
        for (var i = 0; i < 5; i++) await bot.SubscribeAsync(Medium.Mail, $"reader{i}@customer.example");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.All(await bot.LedgerAsync(), r => Assert.Equal((RecipientState.Queued, 0), (r.State, r.Attempts)));
        Assert.Contains("Mail: 0 of 5 sent. Last answer: The mail server 127.0.0.1:", bot.CardOf("S-1"), StringComparison.Ordinal);
        await bot.SleepAsync(TimeSpan.FromHours(25));
        Assert.All(await bot.LedgerAsync(), r => Assert.Equal(RecipientState.Failed, r.State));
        Assert.Contains("5 failed", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_is_refused_costs_nobody_a_try_and_is_told_to_nobody()
    {
        await using var office = new PostOffice();
        office.Answers = line => line.Split(' ')[0] switch { "EHLO" => "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH" => "535 5.7.8 hush-hush is wrong", _ => null };
        await using var bot = await Bot.PlayAsync(LedgerRig.Over, settings: [.. office.Settings, ("Targets:Mail:User", "status"), ("Targets:Mail:Password", "hush-hush")]);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((RecipientState.Queued, 0), Assert.Single(await bot.LedgerAsync()) is var row ? (row.State, row.Attempts) : default);
        Assert.Contains("refuses the user or the password", bot.CardOf("S-1"), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", bot.CardOf("S-1"), StringComparison.Ordinal);

        office.Answers = line => line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-here\r\n250 AUTH PLAIN LOGIN" : line.StartsWith("AUTH", StringComparison.Ordinal) ? "235 2.7.0 welcome" : null;
        await bot.WaitAsync(TimeSpan.FromMinutes(6));
        Assert.Single(office.Taken);
        Assert.Contains("Mail: 1 of 1 sent", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_no_faster_than_the_settings_say()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [.. office.Settings, ("Targets:Mail:PerSecond", "4")]);
        for (var i = 0; i < 9; i++) await bot.SubscribeAsync(Medium.Mail, $"reader{i}@customer.example");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Single(office.Taken);
        await bot.WaitAsync(TimeSpan.FromSeconds(1.1));
        Assert.Equal(5, office.Taken.Count);
        await bot.WaitAsync(TimeSpan.FromSeconds(1.1));
        Assert.Equal(9, office.Taken.Count);
    }

    [Fact]
    public async Task A_title_cannot_make_a_header()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: office.Settings);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        await bot.SayAsync("ben", "edit S-1 --title \"We know\u2028Bcc: eve@example.com\"");
        await bot.SayAsync("cleo", "approve S-1 --rev 2 --override \"as it is\"");
        await bot.SayAsync("dan", "approve S-1 --rev 2 --override \"as it is\"");
        var (to, message, raw) = Assert.Single(office.Taken);
        Assert.Equal(["ada@customer.example"], to);
        Assert.Empty(message.Bcc);
        Assert.DoesNotContain("\r\nBcc:", raw, StringComparison.OrdinalIgnoreCase);
    }
}
