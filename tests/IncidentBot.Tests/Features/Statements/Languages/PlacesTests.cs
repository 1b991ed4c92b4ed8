using IncidentBot.Catalog;
using IncidentBot.Features.Statements.Languages;
using Xunit;

namespace IncidentBot.Tests.Features.Statements.Languages;

/// <summary>Countries, each with its preposition, article and case, and lists of them.</summary>
public sealed class PlacesTests
{
    [Fact]
    public void Cldr_has_the_catalogs_countries_in_every_language_and_no_others() =>
        Assert.All(Cldr.Languages, language => Assert.All(Countries.All, country =>
        {
            Assert.NotEqual(country.Code, Cldr.Name(country.Code, language));
            Assert.DoesNotContain('(', PlaceWords.In(country.Code, language == "en" ? "de" : language));
        }));

    [Fact]
    public void Exceptions_are_of_countries_that_there_are() =>
        Assert.All(new[] { "de", "fr", "es", "ja" }, language => Assert.All(PlaceWords.ExceptionsIn(language), code => Assert.NotNull(Countries.Find(code))));

    [Theory]
    [InlineData("de", "DE", "in Deutschland")]
    [InlineData("de", "CH", "in der Schweiz")]
    [InlineData("de", "US", "in den Vereinigten Staaten")]
    [InlineData("de", "GB", "im Vereinigten Königreich")]
    [InlineData("de", "IR", "im Iran")]
    [InlineData("de", "NL", "in den Niederlanden")]
    [InlineData("de", "PH", "auf den Philippinen")]
    [InlineData("de", "CU", "auf Kuba")]
    [InlineData("de", "DO", "in der Dominikanischen Republik")]
    [InlineData("de", "FO", "auf den Färöern")]
    [InlineData("fr", "FR", "en France")]
    [InlineData("fr", "GB", "au Royaume-Uni")]
    [InlineData("fr", "US", "aux États-Unis")]
    [InlineData("fr", "IR", "en Iran")]
    [InlineData("fr", "JP", "au Japon")]
    [InlineData("fr", "MT", "à Malte")]
    [InlineData("fr", "HT", "en Haïti")]
    [InlineData("fr", "BB", "à la Barbade")]
    [InlineData("fr", "KY", "aux îles Caïmans")]
    [InlineData("fr", "MX", "au Mexique")]
    [InlineData("fr", "IL", "en Israël")]
    [InlineData("fr", "PH", "aux Philippines")]
    [InlineData("es", "ES", "en España")]
    [InlineData("es", "GB", "en el Reino Unido")]
    [InlineData("es", "US", "en Estados Unidos")]
    [InlineData("es", "NL", "en los Países Bajos")]
    [InlineData("es", "DO", "en la República Dominicana")]
    [InlineData("es", "KY", "en las islas Caimán")]
    [InlineData("es", "IN", "en la India")]
    [InlineData("es", "SV", "en El Salvador")]
    [InlineData("ja", "GB", "イギリス")]
    [InlineData("ja", "CD", "コンゴ民主共和国")]
    [InlineData("en", "GB", "in the United Kingdom")]
    public void A_country_stands_in_its_sentence_as_people_say_it(string language, string code, string words) => Assert.Equal(words, Language.For(language)!.In(code));

    [Fact]
    public void No_feminine_country_gets_au_and_no_plural_one_en() =>
        Assert.All(Countries.All, country =>
        {
            var (name, place) = (Cldr.Name(country.Code, "fr"), PlaceWords.In(country.Code, "fr"));
            // French countries that end in -e are feminine but for these few.
            string[] masculine = ["MX", "MZ", "KH", "ZW", "BZ", "SR", "CG"];
            if (name.EndsWith('e') && !name.Contains(' ') && !masculine.Contains(country.Code)) Assert.False(place.StartsWith("au ", StringComparison.Ordinal), place);
            if (name.EndsWith('s') && name.Contains("Îles")) Assert.Matches("^aux îles|^aux Îles", place);
            if ("AEIOUÉÎÂÔY".Contains(name[0]) && !name.StartsWith('Î') && country.Code is not ("YE" or "VA")) Assert.DoesNotMatch("^au ", place);
        });

    [Theory]
    [InlineData("de", 3, "in Frankreich, der Schweiz und im Vereinigten Königreich", "CH", "FR", "GB")]
    [InlineData("de", 3, "in Frankreich und auf Kuba", "CU", "FR")]
    [InlineData("de", 3, "in Deutschland, Frankreich und 2 weiteren Ländern", "DE", "FR", "GB", "JP")]
    [InlineData("de", 2, "auf den Philippinen und in 3 weiteren Ländern", "PH", "VN", "US", "UG")]
    [InlineData("fr", 3, "en France, au Japon et au Royaume-Uni", "FR", "GB", "JP")]
    [InlineData("fr", 3, "en Allemagne, en France et dans 2 autres pays", "DE", "FR", "GB", "JP")]
    [InlineData("es", 3, "en Francia e Italia", "FR", "IT")]
    [InlineData("es", 3, "en Francia, Japón y el Reino Unido", "FR", "GB", "JP")]
    [InlineData("es", 3, "en Alemania, Francia y 2 países más", "DE", "FR", "GB", "JP")]
    [InlineData("ja", 3, "イギリス、日本、フランスで", "FR", "GB", "JP")]
    [InlineData("ja", 3, "イギリス、ドイツほか2の国・地域で", "DE", "FR", "GB", "JP")]
    [InlineData("en", 3, "in France, Germany and 2 more countries", "DE", "FR", "GB", "JP")]
    public void Several_are_listed_in_the_languages_own_way(string language, int room, string words, params string[] codes) =>
        Assert.Equal(words, Language.For(language)!.Regions(codes, false, room));

    [Theory]
    [InlineData("de", "in allen Ländern", "in 46 Ländern")]
    [InlineData("fr", "dans tous les pays", "dans 46 pays")]
    [InlineData("es", "en todos los países", "en 46 países")]
    [InlineData("ja", "すべての国・地域で", "46の国・地域で")]
    public void All_and_many_are_said_without_names(string language, string all, string many)
    {
        Assert.Equal(all, Language.For(language)!.Regions(Outage.Storefronts, true, 10));
        Assert.Equal(many, Language.For(language)!.Regions(Outage.Storefronts, false, 0));
    }

    [Theory]
    [InlineData("es", "App Store y iTunes Store", "App Store", "iTunes Store")]
    [InlineData("es", "Correo e Internet", "Correo", "Internet")]
    [InlineData("ja", "A、B、C", "A", "B", "C")]
    [InlineData("de", "A, B und C", "A", "B", "C")]
    [InlineData("fr", "A, B et C", "A", "B", "C")]
    [InlineData("en", "A, B and C", "A", "B", "C")]
    public void Lists_are_joined_as_CLDR_says(string language, string words, params string[] names) => Assert.Equal(words, Language.For(language)!.List(names));

    [Fact]
    public void Names_are_sorted_as_readers_look_for_them()
    {
        Assert.Equal(["AT", "DE", "ZA"], Language.For("de")!.Sorted(["ZA", "DE", "AT"]).OrderBy(c => c, StringComparer.Ordinal));
        Assert.Equal(["EG", "EE", "AT", "ZM"], Language.For("de")!.Sorted(["ZM", "AT", "EE", "EG"]));
        Assert.Equal(["IT", "KR", "JP"], Language.For("ja")!.Sorted(["JP", "KR", "IT"]));
    }

    [Fact]
    public void The_file_is_what_the_script_makes_of_the_packages()
    {
        var folder = Path.Combine(Components.Root, "src", "IncidentBot", "Features", "Statements", "Languages", "Data");
        var packages = Path.Combine(Components.Root, "tests");
        Components.NeedNode("cldr-core/package.json");
        var copy = Directory.CreateTempSubdirectory("cldr-");
        var data = Path.Combine(copy.FullName, "src", "IncidentBot", "Features", "Statements", "Languages", "Data");
        Directory.CreateDirectory(data);
        Directory.CreateDirectory(Path.Combine(copy.FullName, "src", "IncidentBot", "Catalog"));
        File.Copy(Path.Combine(folder, "cldr.mjs"), Path.Combine(data, "cldr.mjs"));
        File.Copy(Path.Combine(Components.Root, "src", "IncidentBot", "Catalog", "countries.txt"), Path.Combine(copy.FullName, "src", "IncidentBot", "Catalog", "countries.txt"));
        using var node = System.Diagnostics.Process.Start(Components.NeedNodeProgram(), [Path.Combine(data, "cldr.mjs"), packages]);
        node.WaitForExit();
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "cldr.txt")), File.ReadAllText(Path.Combine(data, "cldr.txt")));
        copy.Delete(recursive: true);
    }
}
