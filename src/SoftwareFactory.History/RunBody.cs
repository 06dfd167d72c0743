using System.IO.Compression;
using System.Text.Json;
using SoftwareFactory.Records;

namespace SoftwareFactory.History;

/// <summary>The whole of a run as the index keeps it: JSON through Brotli. Readers take what they know: members may be added.</summary>
internal static class RunBody
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static byte[] Write(RecordedRun run)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packed, run, Json);
        return bytes.ToArray();
    }

    internal static RecordedRun Read(byte[] body)
    {
        using var packed = new BrotliStream(new MemoryStream(body), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<RecordedRun>(packed, Json)!;
    }
}
