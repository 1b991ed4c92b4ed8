using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IncidentBot.Host.Api;

/// <summary>The body of a command, checked.</summary>
/// <param name="Text">The command line, naming the incident where the body did.</param>
/// <param name="IdempotencyKey">By which a repetition is known; null where none is given.</param>
internal sealed partial record CommandBody(string Text, string? IdempotencyKey)
{
    private const int LongestKey = 200;

    /// <summary>Reads a body; null where it cannot be read, and <paramref name="why"/> says so in a sentence.</summary>
    public static CommandBody? TryRead(byte[] body, out string why)
    {
        why = "";
        try
        {
            using var document = JsonDocument.Parse(body, new() { AllowDuplicateProperties = false, MaxDepth = 8 });
            return Read(document.RootElement, ref why);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            why = "The body is not JSON; send {\"text\": \"affect app-store in gb as major\", \"incident\": 42}.";
            return null;
        }
    }

    private static CommandBody? Read(JsonElement root, ref string why)
    {
        string? text = null, key = null;
        int? incident = null;
        if (root.ValueKind != JsonValueKind.Object) why = "The body is not a JSON object; send {\"text\": \"…\"}.";
        else
            foreach (var property in root.EnumerateObject())
                switch (property.Name)
                {
                    case "text" when property.Value.ValueKind == JsonValueKind.String: text = property.Value.GetString(); break;
                    case "incident" when property.Value.ValueKind == JsonValueKind.Null: break;
                    case "incident" when Number(property.Value) is { } number: incident = number; break;
                    case "idempotency_key" when property.Value.ValueKind == JsonValueKind.Null: break;
                    case "idempotency_key" when property.Value.ValueKind == JsonValueKind.String && property.Value.GetString() is { Length: > 0 and <= LongestKey } value: key = value; break;
                    case "text": why = "“text” is not a text."; break;
                    case "incident": why = "“incident” is not an incident's number, such as 42."; break;
                    case "idempotency_key": why = $"“idempotency_key” is not a text of 1 to {LongestKey} characters."; break;
                    default: why = $"“{Chat.OutsideText.OneLine(property.Name, 40)}” is not known; there are text, incident and idempotency_key."; break;
                }
        if (why.Length == 0 && text is null) why = "“text” is missing: the command line, as it would be typed in a chat.";
        return why.Length == 0 ? new(incident is { } i ? Naming(text!, i) : text!, key) : null;
    }

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var number) && number > 0 => number,
        JsonValueKind.String when IncidentName().Match(value.GetString()!) is { Success: true } name && int.TryParse(name.Groups[1].ValueSpan, out var number) && number > 0 => number,
        _ => null,
    };

    /// <summary>The line with its incident, right behind the verb: behind the rest, a quote left open in a free text would swallow it.</summary>
    private static string Naming(string text, int incident)
    {
        var verb = Verb().Match(text);
        if (text.Trim() is "" or "/incident" or "/inc") return $"show --incident {incident}";
        return NamesOne().IsMatch(text) ? text : $"{verb.Value} --incident {incident}{text[verb.Length..]}".TrimStart();
    }

    [GeneratedRegex(@"^\s*(/(incident|inc)\b\s*)?\S*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    // What the line says itself goes before what stands beside it; but the one that "merge INC-41" names is the other one.
    [GeneratedRegex(@"^\s*(/(incident|inc)\b\s*)?(INC-?[0-9]+\b|(?!INC-?[0-9])\S+\s+(?<!\bmerge\s+)INC-?[0-9]+\b|merge\s+INC-?[0-9]+\s+INC-?[0-9]+\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NamesOne();

    [GeneratedRegex(@"^(?:INC-)?([0-9]{1,9})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IncidentName();
}
