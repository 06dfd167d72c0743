using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tracing;

/// <summary>Reads the serials that a build wrote into an assembly as <c>AssemblyMetadata("SoftwareFactory.Serial:&lt;spec&gt;", "SF-…")</c>. Looks at the metadata only: nothing of it is loaded or run.</summary>
public static class AssemblySerials
{
    private const string Prefix = "SoftwareFactory.Serial:";

    /// <summary>Reads them.</summary>
    /// <param name="assembly">A stream that can seek; left open.</param>
    /// <returns>Serial by spec id, or null when it is no .NET assembly.</returns>
    public static IReadOnlyDictionary<string, string>? Read(Stream assembly)
    {
        try
        {
            using var image = new PEReader(assembly, PEStreamOptions.LeaveOpen);
            if (!image.HasMetadata) return null;

            var metadata = image.GetMetadataReader();
            return metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(handle => ReadPair(metadata, metadata.GetCustomAttribute(handle)))
                .Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal) && Serial.TryParse(pair.Value, out _))
                .DistinctBy(pair => pair.Key)
                .ToDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is BadImageFormatException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static KeyValuePair<string, string> ReadPair(MetadataReader metadata, CustomAttribute attribute)
    {
        if (!IsAssemblyMetadata(metadata, attribute)) return new("", "");
        var value = metadata.GetBlobReader(attribute.Value);

        // ECMA-335, II.23.3: a prolog of 0x0001, then the two strings.
        return value.ReadUInt16() == 1 ? new(value.ReadSerializedString() ?? "", value.ReadSerializedString() ?? "") : new("", "");
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Name, "AssemblyMetadataAttribute");
}
