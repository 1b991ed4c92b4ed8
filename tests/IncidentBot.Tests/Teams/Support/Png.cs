using System.Buffers.Binary;
using System.IO.Compression;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>A PNG's pixels: eight bits a channel, with or without alpha, not interlaced. Source: the PNG specification.</summary>
internal sealed class Png
{
    private readonly byte[] _pixels;
    private readonly int _channels;

    private Png(int width, int height, int channels, byte[] pixels) => (Width, Height, _channels, _pixels) = (width, height, channels, pixels);

    public int Width { get; }

    public int Height { get; }

    public (byte Red, byte Green, byte Blue, byte Alpha) At(int x, int y)
    {
        var at = ((y * Width) + x) * _channels;
        return (_pixels[at], _pixels[at + 1], _pixels[at + 2], _channels == 4 ? _pixels[at + 3] : (byte)255);
    }

    public IEnumerable<(int X, int Y)> Points() => Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).Select(x => (x, y)));

    public static Png Read(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a], file[..8]);
        using var pressed = new MemoryStream();
        int width = 0, height = 0, channels = 0;
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                    Assert.Equal((8, 0), (content[8], content[12]));
                    channels = content[9] switch { 2 => 3, 6 => 4, var kind => throw new InvalidDataException($"Colour type {kind} is not read here.") };
                    break;
                case "IDAT":
                    pressed.Write(content);
                    break;
            }
            at += length + 12;
        }
        pressed.Position = 0;
        using var lines = new MemoryStream();
        using (var unpressed = new ZLibStream(pressed, CompressionMode.Decompress)) unpressed.CopyTo(lines);
        return new(width, height, channels, Unfiltered(lines.ToArray(), width * channels, height, channels));
    }

    private static byte[] Unfiltered(byte[] lines, int width, int height, int channels)
    {
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var left = x >= channels ? pixels[(y * width) + x - channels] : 0;
                var above = y > 0 ? pixels[((y - 1) * width) + x] : 0;
                var corner = x >= channels && y > 0 ? pixels[((y - 1) * width) + x - channels] : 0;
                var guess = lines[y * (width + 1)] switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) };
                pixels[(y * width) + x] = (byte)(lines[(y * (width + 1)) + 1 + x] + guess);
            }
        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
