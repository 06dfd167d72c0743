using System.Text.Json;
using SoftwareFactory.Core.Text;
using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Handover;

/// <summary>
/// What is kept of a member that became a part: <c>.factory/adopted/&lt;spec id&gt;.json</c>, committed. Its slots answer the spec's question as provider <c>adopted</c>,
/// and its digest says which file the part may take the place of. Immutable.
/// </summary>
/// <param name="Spec">The spec's id.</param>
/// <param name="Member">The member's full name.</param>
/// <param name="On">The day, <c>yyyy-MM-dd</c>, UTC.</param>
/// <param name="File">Its file as the lock names outputs: relative to the output root, with <c>/</c>.</param>
/// <param name="Text">The SHA-256 of the file's text, LF, hexadecimal.</param>
/// <param name="Slots">The answer.</param>
internal sealed record AdoptedPart(string Spec, string Member, string On, string File, string Text, IReadOnlyDictionary<string, string> Slots)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The version of this form.</summary>
    public int Version { get; init; } = 1;

    internal Digest? Digest => Core.Text.Digest.TryParse(Text, out var digest) ? digest : null;

    internal static string FolderOf(FactoryProject project) => Path.Combine(project.Folder, ".factory", "adopted");

    internal static string PathOf(FactoryProject project, string spec) => Path.Combine(FolderOf(project), $"{spec}.json");

    /// <summary>Null when there is none, or none that can be read: its file is then somebody else's.</summary>
    internal static AdoptedPart? Load(FactoryProject project, string spec)
    {
        try
        {
            return System.IO.File.Exists(PathOf(project, spec)) ? JsonSerializer.Deserialize<AdoptedPart>(System.IO.File.ReadAllText(PathOf(project, spec)), Format) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal void Save(FactoryProject project) => AtomicFile.Write(PathOf(project, Spec), JsonSerializer.Serialize(this, Format) + "\n");
}
