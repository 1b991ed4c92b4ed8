using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host;

/// <summary>The start is called off, for a reason that a person can act on.</summary>
internal sealed class StartException(string sentence) : Exception(sentence);

/// <summary>Turns whatever stopped the start into sentences: no stack trace, and the name of the setting where there is one.</summary>
internal static partial class StartFailure
{
    public static IReadOnlyList<string> Sentences(Exception exception) => exception switch
    {
        StartException or Drill.DrillFileException => [exception.Message],
        AggregateException many => [.. many.InnerExceptions.SelectMany(Sentences)],
        OptionsValidationException settings => [.. settings.Failures],
        InvalidDataException { InnerException: FormatException or System.Text.Json.JsonException } file => [BadFile(file)],
        InvalidOperationException conversion when Conversion().Match(conversion.Message) is { Success: true } match => [BadValue(match)],
        _ when Find<AddressInUseException>(exception) is not null => [$"Urls: {Address(exception)} is in use by another program; stop that one, or choose another address, as in --Urls http://localhost:5081."],
        _ when Find<SocketException>(exception) is { } socket && exception is IOException or SocketException => [$"Urls: the address cannot be opened ({socket.Message}); choose another, as in --Urls http://localhost:5081."],
        FormatException when exception.Message.Contains("Invalid url", StringComparison.OrdinalIgnoreCase) => [$"Urls: {exception.Message.TrimEnd('.')}; write it as in http://localhost:5080."],
        _ => [$"IncidentBot cannot start: {Chat.OutsideText.OneLine(exception.Message, 600)}"],
    };

    private static string BadFile(InvalidDataException file)
    {
        var detail = file.InnerException?.InnerException?.Message ?? file.InnerException?.Message ?? "";
        return $"A settings file is not valid JSON: {Chat.OutsideText.OneLine(file.Message, 300)} {Chat.OutsideText.OneLine(detail, 300)}".Trim();
    }

    private static string BadValue(Match match)
    {
        var wanted = match.Groups["type"].Value switch
        {
            "System.Int32" or "System.Int64" => "a whole number",
            "System.Decimal" or "System.Double" => "a number",
            "System.Boolean" => "true or false",
            "System.TimeSpan" => "a length of time, as in 00:05:00",
            "System.Uri" => "an address, as in https://example.com",
            var type => "a value of the kind " + type.Split('.')[^1],
        };
        return $"{match.Groups["key"].Value}: “{match.Groups["value"].Value}” is not {wanted}.";
    }

    private static string Address(Exception exception) =>
        AddressInUse().Match(exception.Message) is { Success: true } match ? match.Groups["address"].Value : "the address";

    private static T? Find<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is T found) return found;
        return null;
    }

    [GeneratedRegex("^Failed to convert configuration value(?: '(?<value>.*)')? at '(?<key>[^']*)' to type '(?<type>[^']*)'", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Conversion();

    [GeneratedRegex(@"(?<address>https?://\S+?)[:,.]?\s", RegexOptions.CultureInvariant)]
    private static partial Regex AddressInUse();
}
