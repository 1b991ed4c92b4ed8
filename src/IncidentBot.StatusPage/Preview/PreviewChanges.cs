using IncidentBot.Features.Statements.Previewing;
using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>What was changed: struck out and underlined for the eye, and in words for the ear.</summary>
internal static class PreviewChanges
{
    /// <summary>The facts that have changed; nothing where none has.</summary>
    public static Html Facts(PreviewDocument document) => Html.If(document.Changes is { Facts.Count: > 0 }, () => Html.Of($"""
        <section class="card facts-changed" aria-labelledby="facts"><h2 id="facts">The facts since revision {document.Changes!.Since}</h2>
        <ul class="findings">{document.Changes.Facts.Select(f => Html.Of($"<li>{f}</li>"))}</ul></section>
        """));

    /// <summary>One locale's words.</summary>
    public static Html Of(TextChanges changes, int since) => Html.Of($"""
        <section class="form"><h3>Since revision {since}</h3>
        {(changes.IsNew ? Html.Of($"""<p class="quiet">This language is new.</p>""")
            : changes.Changed.Any() ? Html.Of($"""{changes.Changed.Select(form => Html.Of($"""<p class="quiet">In the {form.Name}</p><p class="diff" lang="{changes.Locale}" dir="auto">{form.Parts.Select(Part)}</p>"""))}""")
            : Html.Of($"""<p class="quiet">Nothing was changed.</p>"""))}
        </section>
        """);

    private static Html Part(DiffPart part) => part.Kind switch
    {
        DiffKind.Removed => Html.Of($"""<del><span class="sr" lang="en"> taken out: </span>{part.Text}<span class="sr" lang="en"> (end)</span></del>"""),
        DiffKind.Added => Html.Of($"""<ins><span class="sr" lang="en"> put in: </span>{part.Text}<span class="sr" lang="en"> (end)</span></ins>"""),
        _ => Html.Of($"{part.Text}"),
    };
}
