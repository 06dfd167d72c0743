using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Inspection.Project;

/// <summary>One of the project's <c>AdditionalFiles</c>, read when somebody asks for it.</summary>
internal sealed class AdditionalFile(string path) : AdditionalText
{
    private readonly Lazy<SourceText?> _text = new(() => File.Exists(path) ? SourceText.From(File.ReadAllText(path)) : null);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text.Value;
}
