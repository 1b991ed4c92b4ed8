using System.Security.Cryptography;
using System.Text;

namespace IncidentBot.Chat.Platforms;

/// <summary>Keys for the <see cref="IPlatformMemory"/>, which takes 400 characters.</summary>
public static class MemoryKey
{
    private const int Longest = 300;

    /// <summary>A prefix and what it is about: as it stands where it is short, else hashed.</summary>
    /// <param name="prefix">Which kind of fact, at most 100 characters, with its slash: <c>post/</c>.</param>
    /// <param name="about">Any text.</param>
    public static string Of(string prefix, string about) =>
        prefix + (about.Length <= Longest ? about : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about))));
}
