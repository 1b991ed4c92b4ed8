using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;
using Xunit;

namespace IncidentBot.Tests.Features.Statements;

/// <summary>
/// Apple said on its day that it apologised to customers who had problems with iTunes and other services that morning, that the cause was an internal DNS error, that it was
/// working to restore all services as soon as possible, and thanked for patience. It did not say where, since when, when the next word would come, or where to follow.
/// </summary>
public sealed class ApologyTests
{
    /// <summary>Of a language: the cause, as somebody who speaks it gave it; what Apple said; and what it left out.</summary>
    public static TheoryData<string, string, string[], string[]> Words => new()
    {
        { "en", "an internal DNS error on our side",
            ["We apologise to everyone who is experiencing problems with", "this morning", "The cause is an internal DNS error on our side.", "We are working to restore all services as soon as possible.", "Thank you for your patience."],
            ["in all countries", "since 08:55 UTC", "It affects all users.", "The responsibility is ours.", "Customers can browse but cannot buy.", "Next update by 11:00 UTC."] },
        { "de", "ein interner DNS-Fehler bei uns",
            ["Wir bitten alle um Entschuldigung", "heute Vormittag", "Die Ursache ist ein interner DNS-Fehler bei uns.", "Wir arbeiten daran, alle Dienste so schnell wie möglich wiederherzustellen.", "Vielen Dank für Ihre Geduld."],
            ["in allen Ländern", "seit 08:55 Uhr (UTC)", "alle Nutzerinnen und Nutzer", "Die Verantwortung liegt bei uns.", "Sie können stöbern, aber nichts kaufen.", "Das nächste Update folgt bis 11:00 Uhr (UTC)."] },
        { "fr", "une erreur DNS interne de notre part",
            ["Nous présentons nos excuses à toutes les personnes", "ce matin", "La cause est une erreur DNS interne de notre part.", "Nous faisons tout pour rétablir tous les services dès que possible.", "Merci de votre patience."],
            ["dans tous les pays", "depuis 8 h 55 (UTC)", "tous les utilisateurs", "La responsabilité nous en revient entièrement.", "Vous pouvez parcourir le catalogue, mais pas acheter.", "Prochaine mise à jour avant 11 h (UTC)."] },
        { "es", "un error interno de DNS por nuestra parte",
            ["Pedimos disculpas a todas las personas", "esta mañana", "La causa es un error interno de DNS por nuestra parte.", "Estamos trabajando para restablecer todos los servicios lo antes posible.", "Gracias por su paciencia."],
            ["en todos los países", "desde las 08:55 (UTC)", "todos los usuarios", "La responsabilidad es nuestra.", "Se puede navegar, pero no comprar.", "Próxima actualización: antes de las 11:00 (UTC)."] },
        { "ja", "弊社内部のDNSエラー",
            ["心よりお詫び申し上げます。", "本日午前", "原因は、弊社内部のDNSエラーです。", "すべてのサービスの一刻も早い復旧に向けて作業を進めております。", "心より感謝申し上げます。"],
            ["すべての国・地域で", "8時55分（UTC）より", "すべてのお客様", "責任は、すべて弊社にございます。", "閲覧はできますが、購入ができません。", "次回のお知らせは、11時00分（UTC）までに行います。"] },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void It_says_all_that_Apple_said_and_all_that_it_left_out(string locale, string cause, string[] said, string[] leftOut)
    {
        var (text, results) = Written(locale, cause);
        var full = Plain(text.Full);
        Assert.All([.. said, .. leftOut], words => Assert.Contains(words, full, StringComparison.Ordinal));
        Assert.All(["App Store", "iTunes Store", "iCloud Mail", "TestFlight", Outage.StatusUrl, Outage.Contact], name => Assert.Contains(name, full, StringComparison.Ordinal));
        Assert.All(["App Store", Outage.StatusUrl, "11"], name => Assert.Contains(name, text.Short, StringComparison.Ordinal));

        // Apple said "DNS", which is no plain word; there is nothing else to say against it.
        Assert.DoesNotContain(results, r => !r.Ok && r.Level == CheckLevel.Block);
        Assert.All(results.Where(r => !r.Ok && !IsUnread(r)), r => Assert.Equal(20, r.Rule));
    }

    [Theory]
    [InlineData("en", "iCloud Mail: mail does not arrive", "App Store: customers can browse but cannot buy")]
    [InlineData("de", "iCloud Mail: mail does not arrive", "App Store: Sie können stöbern, aber nichts kaufen")]
    [InlineData("fr", "iCloud Mail : mail does not arrive", "App Store : vous pouvez parcourir le catalogue, mais pas acheter")]
    [InlineData("es", "iCloud Mail: mail does not arrive", "App Store: se puede navegar, pero no comprar")]
    [InlineData("ja", "iCloud Mail：mail does not arrive", "App Store：閲覧はできますが、購入ができません")]
    public void Whoever_reads_mail_is_not_told_that_they_cannot_buy(string locale, string mail, string store)
    {
        var facts = Outage.Apple with
        {
            Symptom = "cannot-buy",
            Services = [Outage.Service("App Store") with { Symptom = "cannot-buy" }, Outage.Service("iCloud Mail") with { Symptom = "mail does not arrive." }, Outage.Service("TestFlight")],
        };
        var text = Outage.Write("update", facts, Outage.Context("09:10", "09:30") with { Locales = [locale] });
        var lines = Plain(text.Full).Split('\n');
        Assert.Contains(lines, l => l.Equals("- " + mail, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, l => l.Equals("- " + store, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, l => l.StartsWith("- TestFlight", StringComparison.Ordinal));
        Assert.Equal("", lines[Array.FindLastIndex(lines, l => l.StartsWith("- ", StringComparison.Ordinal)) + 1]);
        // All of them in a few words: what is true of all.
        Assert.DoesNotContain("mail does not arrive", text.Short, StringComparison.Ordinal);
    }

    private static (StatementText Text, IReadOnlyList<CheckResult> Results) Written(string locale, string cause)
    {
        var facts = Outage.Apple with { Status = Status.Identified, Symptom = "cannot-buy", PublicCause = cause };
        var context = Outage.Context("10:32", "11:00") with { Locales = [locale], DefaultLocale = locale };
        var text = Outage.Write("apology", facts, context);
        return (text, StatementChecker.Check([Outage.Input(text, "apology", facts, context)]));
    }

    private static bool IsUnread(CheckResult result) => result.Message?.Contains("read the text by eye", StringComparison.Ordinal) == true;

    // French keeps its numbers and colons together with spaces of its own.
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
