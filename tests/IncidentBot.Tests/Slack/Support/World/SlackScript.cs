namespace IncidentBot.Tests.Slack.Support;

/// <summary>What a test has to say about calls, by their methods.</summary>
internal sealed class SlackScript() : Script<SlackCall, SlackAnswer>(call => call.Method, SlackAnswer.Usual);
