using IncidentBot.Chat;
using IncidentBot.Commands;
using Xunit;

namespace IncidentBot.Tests.Commands;

public sealed class LineTests
{
    [Theory]
    // Words for options
    [InlineData("affect app-store in gb,fr as major since 08:55", "affect as=major regions=gb,fr services=app-store since=08:55")]
    [InlineData("affect app-store --regions gb,fr --as major --since 08:55", "affect as=major regions=gb,fr services=app-store since=08:55")]
    [InlineData("affect app-store, web-shop", "affect services=app-store, web-shop")]
    [InlineData("AFFECT App Store IN United Kingdom, France", "affect regions=United Kingdom, France services=App Store")]
    [InlineData("affect \"App Store\" in dach", "affect regions=dach services=App Store")]
    [InlineData("affect --as=major app-store", "affect as=major services=app-store")]
    [InlineData("affect --regions gb app-store", "affect regions=gb services=app-store")]
    [InlineData("impact stores users some symptom customers cannot buy since 08:55", "affect services=stores since=08:55 symptom=customers cannot buy users=some")]
    [InlineData("affect sign-in symptom users cannot sign in as usual since 08:55", "affect services=sign-in since=08:55 symptom=users cannot sign in as usual")]
    [InlineData("affect stores symptom \"browse in peace; some see an error\"", "affect services=stores symptom=browse in peace; some see an error")]
    [InlineData("restore app-store in at at 08:50", "restore at=08:50 regions=at services=app-store")]
    [InlineData("restore app-store in gb, in, fr", "restore regions=gb, in, fr services=app-store")]
    [InlineData("list all", "list all=")]
    [InlineData("ls --all --service mail", "list all= service=mail")]
    [InlineData("assign comms @ben", "assign person=@ben role=comms")]
    [InlineData("draft update --next 20m", "draft next=20m template=update")]
    [InlineData("draft --next 2 hours update", "draft next=2 hours template=update")]
    [InlineData("apology --next 45m --to status-page,feed", "draft next=45m template=apology to=status-page,feed")]
    [InlineData("draft resolved --set data_safe=\"No data was lost.\" --set repair=“It's done.”", "draft set=data_safe=No data was lost.+repair=It's done. template=resolved")]
    [InlineData("draft", "draft")]
    [InlineData("approve S-7 --rev 1", "approve rev=1 statement=S-7")]
    [InlineData("every 2 hours", "every cadence=2 hours")]
    [InlineData("every off", "every cadence=off")]
    [InlineData("snooze R-3 10m", "snooze for=10m reminder=R-3")]
    [InlineData("snooze 2 hours", "snooze for=2 hours")]
    [InlineData("snooze", "snooze")]
    // The incident
    [InlineData("affect INC-42 app-store in gb", "affect incident=INC-42 regions=gb services=app-store")]
    [InlineData("affect app-store -i 42", "affect incident=42 services=app-store")]
    [InlineData("note inc-1 Rolled back", "note incident=inc-1 text=Rolled back")]
    [InlineData("note Rolled back --incident INC-1", "note incident=INC-1 text=Rolled back")]
    [InlineData("show INC-42", "show incident=INC-42")]
    [InlineData("show 42", "show incident=42")]
    [InlineData("export INC-42 md", "export format=md incident=INC-42")]
    [InlineData("export json", "export format=json")]
    [InlineData("merge INC-41", "merge into=INC-41")]
    [InlineData("merge INC-42 INC-41", "merge incident=INC-42 into=INC-41")]
    [InlineData("INC-42", " incident=INC-42")]
    [InlineData("INC-42 note hello", "note incident=INC-42 text=hello")]
    [InlineData("-i 42 show", "show incident=42")]
    [InlineData("/incident --sev 1 open Cannot buy, “at all”", "open sev=1 title=Cannot buy, \"at all\"")]
    [InlineData("—regions=gb affect app-store", "affect regions=gb services=app-store")]
    // Free text
    [InlineData("open Purchases fail in the stores --sev 1 --services stores --since 08:55 --lead @ada", "open lead=@ada services=stores sev=1 since=08:55 title=Purchases fail in the stores")]
    [InlineData("open --sev 1 --services app-store, web-shop Cannot buy in gb", "open services=app-store, web-shop sev=1 title=Cannot buy in gb")]
    [InlineData("open --regions gb in the shop nobody can pay", "open regions=gb title=in the shop nobody can pay")]
    [InlineData("open --since 10m ago --private Slow", "open private= since=10m ago title=Slow")]
    [InlineData("open \"a --sev 1 test\"", "open title=a --sev 1 test")]
    [InlineData("open Slow —sev 2", "open sev=2 title=Slow")]
    [InlineData("open Slow –sev=p2", "open sev=p2 title=Slow")]
    [InlineData("note x — y --z and a - b", "note text=x — y --z and a - b")]
    [InlineData("note people can't buy, 'tis \"bad\"", "note text=people can't buy, 'tis \"bad\"")]
    [InlineData("note “all of it”", "note text=all of it")]
    [InlineData("note it’s “bad” --at 08:50", "note at=08:50 text=it's \"bad\"")]
    [InlineData("note ran grep -i foo in C:\\temp\\new", "note text=ran grep -i foo in C:\\temp\\new")]
    [InlineData("note 5\" disk --at 08:00", "note at=08:00 text=5\" disk")]
    [InlineData("cause Resolver config to resolver-17 --public \"an internal error\"", "cause public=an internal error text=Resolver config to resolver-17")]
    [InlineData("resolve The zones are back --at 08:30", "resolve at=08:30 text=The zones are back")]
    [InlineData("resolve", "resolve")]
    [InlineData("status identified DNS change is being rolled back", "status status=identified text=DNS change is being rolled back")]
    [InlineData("status in progress go", "status status=in progress text=go")]
    [InlineData("severity 2 fewer complaints", "severity sev=2 text=fewer complaints")]
    [InlineData("edit S-7 A new text", "edit statement=S-7 text=A new text")]
    [InlineData("edit s7 --locale de", "edit locale=de statement=s7")]
    [InlineData("reject S-7 --rev 2 wrong country", "reject rev=2 statement=S-7 text=wrong country")]
    [InlineData("report app-store gb \"if it doesn't start i will cry\"", "report region=gb service=app-store text=if it doesn't start i will cry")]
    [InlineData("report App Store United Kingdom it hangs", "report region=United Kingdom service=App Store text=it hangs")]
    [InlineData("remind 20m check the feed", "remind after=20m text=check the feed")]
    [InlineData("remind in 20m check", "remind after=20m text=check")]
    [InlineData("remind in 2 hours check", "remind after=2 hours text=check")]
    [InlineData("remind every 30m look", "remind every=30m text=look")]
    [InlineData("remind 14:30 call", "remind at=14:30 text=call")]
    [InlineData("remind me in 20m to call", "remind after=20m text=to call")]
    [InlineData("remind me at 14:30 to call", "remind at=14:30 text=to call")]
    [InlineData("remind me every 30m look", "remind every=30m text=look")]
    [InlineData("remind me of it --after 20m", "remind after=20m text=me of it")]
    [InlineData("remind check --after 20m --to @ben", "remind after=20m text=check to=@ben")]
    [InlineData("remind 45 customers wait", "remind text=45 customers wait")]
    [InlineData("maintenance Preparing a launch --services app-store --from 2015-03-13T08:00Z --to 2015-03-13T14:00Z", "maintenance from=2015-03-13T08:00Z services=app-store title=Preparing a launch to=2015-03-13T14:00Z")]
    // What clients bend, and what stands before
    [InlineData("/incident note hi", "note text=hi")]
    [InlineData("/INC note hi", "note text=hi")]
    [InlineData("<at>IncidentBot</at> note hi", "note text=hi")]
    [InlineData("", "")]
    [InlineData("  /incident  ", "")]
    [InlineData("affect\u00A0stores —as major —since 08:50 —symptom “customers cannot sign in”", "affect as=major services=stores since=08:50 symptom=customers cannot sign in")]
    [InlineData("assign comms <@U123|ben>", "assign person=@ben role=comms")]
    [InlineData("assign comms <at>Ben Bit</at>", "assign person=@Ben Bit role=comms")]
    [InlineData("note <@U123|ada> in <#C1|ops> saw <https://x.example/a|x.example/a> &amp; 1 &lt; 2", "note text=@ada in #ops saw x.example/a & 1 < 2")]
    [InlineData("note <!channel> <script> {{evil}}", "note text=<!channel> <script> {{evil}}")]
    [InlineData("note one\ntwo", "note text=one\ntwo")]
    // Incomplete
    [InlineData("affect", "affect ?")]
    [InlineData("affect in gb", "affect regions=gb ?")]
    [InlineData("remind --after 5m", "remind after=5m ?")]
    [InlineData("assign comms", "assign role=comms ?")]
    public void A_line_is_read_as_it_is_meant(string line, string read) => Assert.Equal(read, Grammar.Read(line));

    [Fact]
    public void A_mention_keeps_the_account_that_the_platform_marked()
    {
        var person = Grammar.Parse("assign comms <@U123|ben>").Arguments.Require((Option<PersonReference>)Grammar.Registry.Find("assign")!.FindOption("person")!);
        Assert.Equal(("ben", "U123"), (person.Text, person.AccountId));
    }

    [Theory]
    [InlineData("afect app-store", "affect")]
    [InlineData("affect ap-store", "app-store")]
    [InlineData("affect app-store in Frence", "France")]
    [InlineData("affect app-store as majr", "major")]
    [InlineData("affect app-store --sinse 08:55", "--since")]
    [InlineData("affect app-store since 09:00", "future")]
    [InlineData("affect app-store --since=\"in 20m\"", "future")]
    [InlineData("affect shop-mail", "mail")]
    [InlineData("--frobnicate", "no verb")]
    [InlineData("remind x --at 10m ago", "past")]
    [InlineData("draft --next 10m ago", "past")]
    [InlineData("affect app-store in eu, !eu", "no country")]
    [InlineData("affect app-store in gb frx", "frx")]
    [InlineData("status identfied", "identified")]
    [InlineData("open x --sev 9", "severity")]
    [InlineData("open x --sev", "needs a value")]
    [InlineData("remind x --after 9999999999999d", "not a length")]
    [InlineData("remind x --after 999d", "longer than")]
    [InlineData("task x --due 2015-03-10 09:00", "past")]
    [InlineData("approve seven", "S-7")]
    [InlineData("show me everything", "me everything")]
    [InlineData("report stores gb slow", "several")]
    [InlineData("note x --link ftp://x", "web address")]
    [InlineData("assign boss @ben", "commander")]
    public void A_line_that_is_wrong_is_refused_with_what_was_wrong(string line, string says)
    {
        var refusal = Grammar.Refused(line);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.TryInstead);
    }

    [Fact]
    public void A_refusal_says_what_was_understood_and_which_field_is_at_fault()
    {
        var refusal = Grammar.Refused("affect app-store in gb since 09:00");
        Assert.Contains("Understood: affect with services app-store, regions gb.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("since", refusal.Field);
    }

    [Theory]
    [InlineData(20_001, "characters")]
    [InlineData(100_000, "characters")]
    [InlineData(10_500, "10000")]
    public void A_text_that_is_too_long_is_refused_kindly(int length, string says) =>
        Assert.Contains(says, Grammar.Refused("note " + new string('x', length)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_title_has_at_most_200_characters_on_one_line()
    {
        Assert.Contains("200", Grammar.Refused("open " + new string('x', 201)).Message, StringComparison.Ordinal);
        Assert.Equal("a b", Grammar.Parse("open a\nb").Arguments.Require((Option<string>)Grammar.Registry.Find("open")!.FindOption("title")!));
    }
}
