using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace IncidentBot.Teams;

/// <summary>The certificate by which the bot proves to Entra who it is.</summary>
internal static class TeamsCertificate
{
    /// <summary>Reads it, with its private key.</summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="CryptographicException">It is no certificate with a private key, or the password is another one.</exception>
    public static X509Certificate2 Load(TeamsOptions options)
    {
        var certificate = options.Certificate.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? FromPem(options) : FromPfx(options);
        if (certificate.HasPrivateKey) return certificate;
        certificate.Dispose();
        throw new CryptographicException("It holds no private key.");
    }

    // A key that is kept nowhere but in memory is gone with the program.
    private static X509Certificate2 FromPfx(TeamsOptions options) => X509CertificateLoader.LoadPkcs12(
        File.ReadAllBytes(options.Certificate), options.CertificatePassword, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);

    private static X509Certificate2 FromPem(TeamsOptions options) => options.CertificatePassword.Length == 0
        ? X509Certificate2.CreateFromPemFile(options.Certificate)
        : X509Certificate2.CreateFromEncryptedPemFile(options.Certificate, options.CertificatePassword);
}
