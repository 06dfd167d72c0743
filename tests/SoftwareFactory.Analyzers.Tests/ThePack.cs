using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SoftwareFactory.Core.Findings;

namespace SoftwareFactory.Analyzers.Tests;

internal sealed class ThePack
{
    private static readonly DiagnosticAnalyzer[] Analyzers =
    [
        .. typeof(PackAnalyzer).Assembly.GetTypes().Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly DiagnosticDescriptor[] Descriptors = [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    [Test]
    public void IsTheCatalogues() => Assert.That(
        Descriptors.Select(rule => (rule.Id, Title(rule), Fix(rule))),
        Is.EqualTo(Rules.All.Where(rule => string.CompareOrdinal(rule.Id, "SF4290") >= 0 && string.CompareOrdinal(rule.Id, "SF4400") < 0).Select(rule => (rule.Id, rule.Title, rule.Fix))));

    [Test]
    public void HasAnIdAPageAndATestForEachRule() => Assert.Multiple(() =>
    {
        Assert.That(Descriptors.Select(rule => rule.Id), Is.Unique);
        Assert.That(Descriptors.Select(rule => rule.HelpLinkUri), Is.EqualTo(Descriptors.Select(rule => $"https://softwarefactory.dev/docs/diagnostics/{rule.Id}.md")));
        Assert.That(
            Analyzers.Select(analyzer => $"{analyzer.GetType().Name[..^"Analyzer".Length]}Rule").Except(typeof(ThePack).Assembly.GetTypes().Select(type => type.Name)),
            Is.Empty, "Each analyzer has a test class of its name.");
    });

    [Test]
    public void IsOnUnlessSomebodyTurnsItOff() =>
        Assert.That(Descriptors.Where(rule => !rule.IsEnabledByDefault || rule.DefaultSeverity < DiagnosticSeverity.Warning), Is.Empty);

    private static string Title(DiagnosticDescriptor rule) => rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Fix(DiagnosticDescriptor rule)
    {
        var message = rule.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return message[(message.IndexOf(". ", StringComparison.Ordinal) + 2)..];
    }
}
