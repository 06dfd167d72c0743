using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SoftwareFactory.Analyzers.Tests.Bans;

/// <summary>A ban list among the additional files.</summary>
internal sealed class BanFile(string text) : AdditionalText
{
    public override string Path => "Shop/BannedSymbols.Shop.txt";

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
