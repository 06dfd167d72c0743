using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Text;

namespace SoftwareFactory.Core.Templates;

/// <summary>A folder of <c>templates/</c>: Scriban files whose slots are the only places a model may write. Immutable.</summary>
public sealed record CodeTemplate
{
    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>Raised by hand when the meaning changes; 1 and up.</summary>
    public required int Version { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>In the order declared.</summary>
    public required IReadOnlyList<TemplateParameter> Parameters { get; init; }

    /// <summary>In the order declared; at least one.</summary>
    public required IReadOnlyList<TemplateOutput> Outputs { get; init; }

    /// <summary>The method of the template's <c>type</c> that a row of examples calls when the spec gives no <c>signature</c>; null when each row says what it calls.</summary>
    public string? RowsCall { get; init; }

    /// <summary>What an answer may cost.</summary>
    public required TemplateLimits Limits { get; init; }

    /// <summary>What the built-in bans do not keep from any of its slots.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>What none of its slots may use beside what is banned anyway.</summary>
    public IReadOnlyList<string> Deny { get; init; } = [];

    /// <summary>Text of each file that takes part (<c>template.yaml</c>, the prompt, the outputs' files), LF, by name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>SHA-256 of the canonical JSON (RFC 8785) object that gives the digest of each of <see cref="Files"/> by name.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The folder, for locations.</summary>
    public required string Folder { get; init; }

    /// <summary><c>name@version</c>.</summary>
    public string Reference => $"{Name}@{Version}";

    /// <summary>A place in one of the template's files.</summary>
    public SourceLocation At(string file, int line = 0, int column = 0) => new($"{Folder}/{file}", line, column);
}
