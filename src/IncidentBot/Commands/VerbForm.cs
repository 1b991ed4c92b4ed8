using IncidentBot.Chat;
using IncidentBot.Commands.Reading;

namespace IncidentBot.Commands;

/// <summary>A verb's form: what is missing, what may be worth adding, and what was typed already in its fields.</summary>
internal static class VerbForm
{
    /// <summary>The form of a verb with nothing filled in.</summary>
    public static Form Empty(Verb verb, ParseContext context) => Of(new(verb), [], context);

    /// <summary>The form that asks for what is missing. What no field can show stays in its command line.</summary>
    public static Form Of(Given given, IReadOnlyList<Option> missing, ParseContext context)
    {
        var command = new CommandLine(given.Verb.Name);
        var fields = new List<Field>();
        var texts = given.Texts;
        foreach (var option in given.Verb.Options.Append(Option.Incident))
        {
            var typed = texts.GetValueOrDefault(option.Name, []);
            var asked = missing.Contains(option) || option.Required || option.InForm || (typed.Count > 0 && !option.Hidden);
            if (asked && option.Type.Field(option, typed.Count == 0 && option.Usual is { } usual ? [usual] : typed, context) is { } field) fields.Add(field);
            else foreach (var text in typed) Keep(command, option, text);
        }
        return new(given.Verb.FormTitle ?? Title(given.Verb), command, fields, given.Verb.SubmitLabel ?? Capital(given.Verb.Name));
    }

    private static void Keep(CommandLine command, Option option, string text)
    {
        if (option.IsFlag) command.Flag(option.Name);
        else command.Option(option.Name, text);
    }

    private static string Title(Verb verb) => Capital(verb.Name) + ": " + verb.Summary;

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
