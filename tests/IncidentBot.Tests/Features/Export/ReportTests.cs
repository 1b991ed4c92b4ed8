using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Features.Export;
using IncidentBot.Incidents;
using Xunit;
using static IncidentBot.Tests.Features.Export.Records;

namespace IncidentBot.Tests.Features.Export;

public sealed class ReportTests
{
    private static readonly string[] Headings = ["Summary", "Impact", "Timeline", "Statements", "Promises", "Cost"];

    [Fact]
    public void It_tells_what_happened_who_approved_which_promises_were_kept_and_what_it_cost()
    {
        var text = MarkdownReport.Write(Build(Whole()));
        Assert.Equal(Headings, text.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]));
        foreach (var wanted in (string[])
            [
                "# INC-0 Cannot buy from the App Store", "| Lasted | 11 h 35 min |", "| App Store | major outage | all countries | all | 11 March 2015, 08:55 UTC | 11 March 2015, 20:30 UTC |",
                "S-0 (update), published: revision 1, written by @ben, approved by @cleo at 11 March 2015, 09:05 UTC, published 11 March 2015, 09:05 UTC.", "> We are working on it.",
                "| 11 March 2015, 09:25 UTC | 11 March 2015, 09:35 UTC | missed |", "1,390,000 EUR", "sample figure",
            ])
            Assert.Contains(wanted, text);
    }

    [Fact]
    public void An_incident_without_anything_in_it_has_a_report_all_the_same()
    {
        var text = MarkdownReport.Write(Build(Outage()));
        Assert.Contains("The public was told nothing.", text);
        Assert.Contains("No cost is counted", text);
        Assert.Contains("Nothing was marked as affected.", text);
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        var html = HtmlReport.Write(Build(Whole()));
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.DoesNotContain("src=", html);
        Assert.DoesNotContain("href=", html);
        Assert.DoesNotContain("<script", html);
        foreach (var heading in Headings) Assert.Contains($"<h2>{heading}</h2>", html);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</td><img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"x")]
    public void On_the_page_markup_from_outside_is_text(string evil)
    {
        var incident = Outage(evil).Affecting("app-store", symptom: evil);
        incident.Explain(evil, evil, Ada(3));
        incident.Published(10, 30, evil, evil);
        var html = HtmlReport.Write(Build(incident));
        Assert.DoesNotContain(evil, html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
    }

    [Fact]
    public void In_Markdown_no_word_from_outside_makes_a_cell_a_heading_a_link_or_a_line_of_its_own()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Select(s => (s ?? "").Replace("\0", ""))
            .Or(Gen.Elements("# h", "| a | b", "[x](http://e)", "> q", "1. one", "- li", "<b>", "`c`", "**b**", "&lt;", "a\n\n# h", "\\|", "--- \n| x |"));
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var written = MarkdownReport.Write(new("T", [new("S", [new ReportTable(["a", "b"], [[text, "x"]]), new ReportText(text), new ReportQuote(text, text)])]));
            var lines = written.Split('\n');
            var row = lines[6];
            Assert.Equal(3, Unescaped(row, '|'));
            Assert.EndsWith("| x |", row);
            Assert.Equal(0, Unescaped(written, '<') + Unescaped(written, '[') + Unescaped(written, '`') + Unescaped(written, '&'));
            Assert.Equal(2, lines.Count(l => l.StartsWith('#')));
            Assert.DoesNotContain(lines, l => l.Length > 1 && l[0] is '-' or '+');
        }));
    }

    private static int Unescaped(string text, char wanted)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == wanted) count++;
        }
        return count;
    }

    private static Incident Whole()
    {
        var incident = Outage().Affecting("app-store");
        incident.Published(at: 10, promises: 30);
        incident.Published(at: 40, promises: -1);
        incident.Resolve(null, At(695), Ada(700));
        return incident;
    }

    private static IncidentReport Build(Incident incident) => new ReportBuilder(Sample).Build(ExportMapping.Of(incident, [], incident.TakeRecorded(), Sample, At(40)));
}
