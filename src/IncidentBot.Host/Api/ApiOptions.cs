using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Api;

/// <summary>The settings under <c>Api</c>.</summary>
internal sealed class ApiOptions
{
    /// <summary>Requests that one token may make in a minute.</summary>
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Read from <c>Tokens</c>: name → token, or name → <c>Token</c>, <c>Person</c>, <c>May</c>.</summary>
    internal List<ApiToken> Tokens { get; } = [];

    /// <summary>What is wrong with the tokens.</summary>
    internal List<string> Faults { get; } = [];
}

/// <summary>Reads the tokens and says what is wrong with them, without ever showing one.</summary>
internal sealed class ApiSettings(IConfiguration settings) : IConfigureOptions<ApiOptions>, IValidateOptions<ApiOptions>
{
    private const int ShortestToken = 16;

    /// <inheritdoc/>
    public void Configure(ApiOptions options)
    {
        settings.GetSection("Api").Bind(options);
        foreach (var section in settings.GetSection("Api:Tokens").GetChildren()) Read(section, options);
        foreach (var twice in options.Tokens.GroupBy(t => Convert.ToHexString(t.Hash)).Where(g => g.Count() > 1))
            options.Faults.Add($"Api:Tokens: {string.Join(" and ", twice.Select(t => t.Name))} are the same token; give each its own.");
    }

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ApiOptions options)
    {
        var faults = options.Faults.ToList();
        if (options.RequestsPerMinute is < 1 or > 1_000_000) faults.Add($"Api:RequestsPerMinute is {options.RequestsPerMinute}; give a number from 1 to 1000000.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Read(IConfigurationSection section, ApiOptions options)
    {
        var before = options.Faults.Count;
        var token = section.Value ?? section["Token"] ?? "";
        if (token.Length < ShortestToken) options.Faults.Add($"{section.Path} is shorter than {ShortestToken} characters; make one with “openssl rand -hex 32”.");
        if (token.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) options.Faults.Add($"{section.Path} holds white space, which no header carries; make one with “openssl rand -hex 32”.");
        foreach (var unknown in section.GetChildren().Where(c => c.Key.ToUpperInvariant() is not ("TOKEN" or "PERSON" or "MAY")))
            options.Faults.Add($"{unknown.Path} is not known; a token has Token, Person and May.");
        var person = section["Person"] ?? section.Key;
        if (person.Length is 0 or > 200 || person.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            options.Faults.Add($"{section.Path}:Person is no mail address and no handle; write it as “ada@example.com” or “ada”.");
        var may = Rights(section.GetSection("May"), options.Faults);
        if (options.Faults.Count == before) options.Tokens.Add(new(section.Key, ApiToken.HashOf(token), person, may));
    }

    private static ApiRight Rights(IConfigurationSection section, List<string> faults)
    {
        if (!section.Exists()) return ApiRight.Read | ApiRight.Command;
        var words = section.Value is { } line ? line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) : [.. section.GetChildren().Select(c => c.Value ?? "")];
        return words.Aggregate(ApiRight.None, (rights, word) => rights | Right(word));

        ApiRight Right(string word)
        {
            // By name only: Enum.TryParse would also take "7".
            var right = word.ToUpperInvariant() switch { "READ" => ApiRight.Read, "COMMAND" => ApiRight.Command, "ALERT" => ApiRight.Alert, "PRIVATE" => ApiRight.Private, _ => ApiRight.None };
            if (right == ApiRight.None) faults.Add($"{section.Path} says “{word}”; a token may read, command, alert and private.");
            return right;
        }
    }
}
