using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Tests.Features.Statements.Ledger.Support;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Ledger;

/// <summary>Who gets what: each once, also across deaths, withdrawals and corrections.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task Only_those_hear_whom_it_concerns_and_who_heard_the_first_hears_how_it_goes_on()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: office.Settings);
        await bot.SubscribeAsync(Medium.Mail, "all@customer.example");
        await bot.SubscribeAsync(Medium.Mail, "store@customer.example", s => s.Services = ["app-store"]);
        await bot.SubscribeAsync(Medium.Mail, "mail@customer.example", s => s.Services = ["icloud-mail"]);
        await bot.SubscribeAsync(Medium.Mail, "gb@customer.example", s => s.Countries = ["GB", "IE"]);
        await bot.SubscribeAsync(Medium.Mail, "fr@customer.example", s => s.Countries = ["FR"]);
        await bot.SubscribeAsync(Medium.Mail, "store-fr@customer.example", s => (s.Services, s.Countries) = (["app-store"], ["FR"]));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal(["all", "gb", "store"], Readers(office));

        foreach (var line in new[] { "affect app-store in fr", "restore app-store in gb" }) await bot.SayAsync("ada", line, "inc-1");
        await bot.WaitAsync(TimeSpan.FromMinutes(5));
        await bot.SayAsync("ben", "draft investigating --next 30m", "inc-1");
        await bot.SayAsync("ben", "submit S-2");
        await bot.SayAsync("cleo", "approve S-2 --rev 1 --override \"it moved on\"");
        Assert.Equal(["all", "fr", "gb", "store", "store-fr"], Readers(office, skip: 3));
    }

    [Fact]
    public async Task A_withdrawal_goes_to_those_who_may_have_got_it_and_to_nobody_else()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: [.. office.Settings, ("Targets:Mail:PerSecond", "4")]);
        foreach (var reader in new[] { "ada", "ben", "cleo" }) await bot.SubscribeAsync(Medium.Mail, reader + "@customer.example");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        var first = Assert.Single(Readers(office));
        await bot.SubscribeAsync(Medium.Mail, "late@customer.example");

        await bot.SayAsync("ben", "withdraw S-1 It named the wrong service");
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([first, first], Readers(office));
        var (told, back) = (office.Taken.First().Message, office.Taken.Last().Message);
        Assert.NotEqual(told.MessageId, back.MessageId);
        Assert.Equal(told.References, back.References);
        Assert.DoesNotContain("It named the wrong service", back.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, (await bot.LedgerAsync()).Count(r => r.State == RecipientState.Dropped));
        Assert.Contains("Mail: 1 of 1 sent (that it is withdrawn)", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_says_which_statement_it_corrects()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.WaitAsync(TimeSpan.FromMinutes(2));
        await bot.SayAsync("ben", "correct S-1");
        await bot.SayAsync("ben", "submit S-2");
        await bot.SayAsync("cleo", "approve S-2 --rev 1 --override \"it corrects it\"");
        await bot.SayAsync("ben", "withdraw S-2 That was wrong, too");
        Assert.Equal(["statement.published", "statement.corrected", "statement.withdrawn"], receiver.Calls.Select(c => c.Json.GetProperty("type").GetString()));
        var statements = receiver.Calls.Select(c => c.Json.GetProperty("data").GetProperty("statement")).ToList();
        Assert.Equal(1, statements[1].GetProperty("corrects").GetInt32());
        Assert.Empty(statements[2].GetProperty("texts").EnumerateArray());
        Assert.DoesNotContain("That was wrong", receiver.Calls.Last().Body, StringComparison.Ordinal);
        Assert.Equal(3, receiver.Calls.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_a_program_that_died_left_undone_the_next_one_does()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayOnFileAsync(LedgerRig.InReview, settings: office.Settings);
        for (var i = 0; i < 40; i++) await bot.SubscribeAsync(Medium.Mail, $"reader{i}@customer.example");
        await bot.SendAsync("cleo", "approve S-1 --rev 1");
        await bot.RestartAsync(TimeSpan.FromSeconds(5));
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(40, office.Taken.Select(t => t.To.Single()).Distinct().Count());
        // What was claimed by the one that died is free again at once, and what it had sent is not sent again.
        await bot.AskAsync(async db =>
        {
            foreach (var row in db.Recipients.Where(r => r.Id <= 10)) (row.State, row.EndedAt, row.LeasedUntil) = (RecipientState.Queued, null, bot.World.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
            return await db.SaveChangesAsync();
        });
        await bot.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(40, office.Taken.Count);
        await bot.RestartAsync(TimeSpan.FromSeconds(5));
        await bot.WaitAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(50, office.Taken.Count);
        Assert.Equal(40, office.Taken.Select(t => t.Message.MessageId).Distinct().Count());
        Assert.Equal("""{"all":40,"sent":40,"failed":0}""", await bot.ReadAsync(1, "statements[0].publications[2].recipients"));
    }

    [Fact]
    public async Task A_statement_goes_only_where_it_was_approved_to_go_and_only_where_somebody_can_be_told()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync("09:00 ada: /incident open Cannot buy --sev 2 --services app-store --regions gb", settings: office.Settings);
        var refused = await bot.SayAsync("ben", "draft investigating --to webhooks", "inc-1");
        Assert.Contains("webhooks is not set up here", refused.ToPlain(TimeZoneInfo.Utc), StringComparison.Ordinal);
        await bot.SubscribeAsync(Medium.Mail, "ada@customer.example");
        await bot.SayAsync("ben", "draft investigating --next 30m --to feed", "inc-1");
        await bot.SayAsync("ben", "submit S-1");
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        await bot.SayAsync("ben", "draft investigating --next 30m --to mail", "inc-1");
        Assert.Empty(office.Taken);
        Assert.Equal("""["status-page","feed"]""", $"[{await bot.ReadAsync(1, "statements[0].publications[0].target")},{await bot.ReadAsync(1, "statements[0].publications[1].target")}]");
        Assert.Contains("status-page, mail", bot.CardOf("S-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_has_subscribed_it_is_out_at_once()
    {
        await using var office = new PostOffice();
        await using var bot = await Bot.PlayAsync(LedgerRig.InReview, settings: office.Settings);
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal("\"published\"", await bot.ReadAsync(1, "statements[0].state"));
        Assert.Contains("Mail: nobody to tell", bot.CardOf("S-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_is_taken_out_of_the_settings_hears_no_more_until_it_is_back()
    {
        await using var receiver = await HookReceiver.StartAsync();
        await using var bot = await Bot.PlayOnFileAsync(LedgerRig.InReview, settings: LedgerRig.Hook(receiver));
        bot.Set("Targets:Webhooks:0:Url", receiver.Url + "/other");
        await bot.RestartAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(SubscriberState.Ended, (await bot.SubscriberAsync(receiver.Url)).State);
        bot.Set("Targets:Webhooks:0:Url", receiver.Url);
        await bot.RestartAsync(TimeSpan.FromSeconds(1));
        await bot.SayAsync("cleo", "approve S-1 --rev 1");
        Assert.Equal("/hook", Assert.Single(receiver.Calls).Path);
    }

    private static IEnumerable<string> Readers(PostOffice office, int skip = 0) => office.Taken.Skip(skip).Select(t => t.To.Single().Split('@')[0]).Order();
}
