using IncidentBot.Catalog;
using IncidentBot.StatusPage.Pages;
using IncidentBot.StatusPage.Serving;

namespace IncidentBot.StatusPage.Subscribing;

/// <summary>The part of a form in which somebody says what to hear of. It works without scripts; the lists show where the stylesheet sees that they are wanted.</summary>
internal static class ChoicePart
{
    /// <summary>Draws it.</summary>
    public static Html Of(Desk desk, SubscribeForm form, bool withLanguage) => Html.Of($"""
        <fieldset class="about"><legend>{desk.Words["HearOf"]}</legend>
        <label class="tick"><input type="radio" name="about" value="all"{Checked(!form.OnlySome)}><span>{desk.Words["HearAll"]}</span></label>
        <label class="tick"><input type="radio" name="about" value="some"{Checked(form.OnlySome)}><span>{desk.Words["HearSome"]}</span></label>
        <div class="some">
        <fieldset><legend>{desk.Words.Services}</legend><p class="hint">{desk.Words["NoneIsAll"]}</p>
        {Visible(desk).GroupBy(s => s.Group, StringComparer.OrdinalIgnoreCase!).OrderBy(g => g.Key is null).Select(g => Group(g.Key, [.. g], desk, form))}
        </fieldset>
        <fieldset><legend>{desk.Words["CountriesThere"]}</legend><p class="hint">{desk.Words["NoneIsAll"]}</p>
        <div class="ticks all">{Served(desk).Select(code => Tick("country", code.ToLowerInvariant(), desk.Words.Country(code), form.Countries.Contains(code)))}</div>
        </fieldset>
        </div>
        </fieldset>
        {Html.If(withLanguage && desk.AllLocales.Count > 1, () => Languages(desk, form))}
        """);

    /// <summary>The services that may be chosen.</summary>
    public static IEnumerable<Service> Visible(Desk desk) => desk.Catalog.Services.Where(s => !s.Hidden);

    /// <summary>The countries that may be chosen, by name.</summary>
    public static IReadOnlyList<string> Served(Desk desk) => desk.Words.Sorted(Visible(desk).SelectMany(s => s.Countries).Distinct(StringComparer.OrdinalIgnoreCase));

    private static Html Group(string? name, IReadOnlyList<Service> services, Desk desk, SubscribeForm form)
    {
        var ticks = Html.Of($"""<div class="ticks">{services.Select(s => Tick("service", s.Key, s.Name, form.Services.Contains(s.Key)))}</div>""");
        return name is null && services.Count == Visible(desk).Count() ? ticks : Html.Of($"""<fieldset class="group"><legend>{name ?? desk.Words.OtherServices}</legend>{ticks}</fieldset>""");
    }

    private static Html Languages(Desk desk, SubscribeForm form) => Html.Of($"""
        <div class="field"><label for="language">{desk.Words["MailLanguage"]}</label>
        <select id="language" name="language">{desk.AllLocales.Select(locale => Html.Of(
            $"""<option value="{locale}" lang="{locale}"{Html.If(locale == form.Locale, () => Html.Of($" selected"))}>{Wording.NameOf(locale)}</option>"""))}</select></div>
        """);

    private static Html Tick(string name, string value, string words, bool ticked) =>
        Html.Of($"""<label class="tick"><input type="checkbox" name="{name}" value="{value}"{Checked(ticked)}><span>{words}</span></label>""");

    private static Html Checked(bool so) => Html.If(so, () => Html.Of($" checked"));
}
