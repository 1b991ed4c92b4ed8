using System.Diagnostics;
using IncidentBot.Chat;

namespace IncidentBot.LocalChat.Outbound;

/// <summary>What stands in a form's fields before anybody answers.</summary>
internal static class FieldAnswers
{
    public static IReadOnlyList<string> Of(Field field) => field switch
    {
        TextField f => f.Value.Length == 0 ? [] : [f.Value],
        TimeField f => f.Value.Length == 0 ? [] : [f.Value],
        ChoiceField f => f.Selected,
        PersonField f => f.Selected is null ? [] : ["@" + f.Selected.Handle],
        _ => throw new UnreachableException(),
    };

    /// <summary>Everybody who can be picked; somebody from elsewhere who is picked already is kept.</summary>
    public static IEnumerable<Choice> People(PersonField field, IReadOnlyList<Person> people)
    {
        var choices = people.Select(p => new Choice("@" + p.Handle, $"{p.Name} (@{p.Handle})")).ToList();
        if (field.Selected is { } chosen && people.All(p => p.Handle != chosen.Handle)) choices.Add(new("@" + chosen.Handle, $"{chosen.Name} (@{chosen.Handle})"));
        return choices;
    }
}
