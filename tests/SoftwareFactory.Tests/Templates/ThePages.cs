using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;

namespace SoftwareFactory.Tests.Templates;

/// <summary>The page of each template: its spec and answer pass the line, examples and all, and what is made of them is what the page shows.</summary>
internal sealed partial class ThePages
{
    private static readonly string Shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../.."));
    private static readonly string AspNetCore = Directory.EnumerateDirectories(Path.Combine(Shared, "Microsoft.AspNetCore.App"), $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal).Last();

    private static IEnumerable<string> Templates() =>
        Directory.EnumerateDirectories(Path.Combine(SmallRepository.Sources, "templates")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Templates))]
    public async Task ShowWhatTheirTemplateMakes(string template)
    {
        var page = (await File.ReadAllTextAsync(Path.Combine(SmallRepository.Sources, "templates", template, "README.md"))).ReplaceLineEndings("\n");
        var spec = Spec().Match(page).Groups[1].Value;
        var id = Id().Match(spec).Groups[1].Value;
        using var repository = new SmallRepository();
        repository.Write($"Shop/specs/{id}.spec.md", spec);
        repository.Write($"Shop/answers/{id}.yaml", Answer().Match(page).Groups[1].Value);
        repository.Write("Shop/GlobalUsings.cs", string.Concat(new[] { "System", "System.Collections.Generic", "System.Linq", "System.Threading", "System.Threading.Tasks" }.Select(space => $"global using {space};\n")));
        repository.Write("Shop/Existing.cs", Existing().Match(page).Groups[1].Value);
        var references = Directory.EnumerateFiles(AspNetCore, "Microsoft.*.dll").Append(Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll"));

        var result = await repository.RunAsync(
            repository.Project(FactoryMode.Update) with { Model = new ModelOptions("sample", "handwritten"), Frameworks = [$"Microsoft.AspNetCore.App/{Path.GetFileName(AspNetCore)}"] },
            [.. references.Select(path => $"/reference:\"{path}\""), "/warnaserror+", "GlobalUsings.cs", "Existing.cs"],
            ScriptedModel.Never,
            CancellationToken.None);

        Assert.That(result.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', result.Findings));
        Assert.That(page[page.IndexOf("## What is made of it", StringComparison.Ordinal)..], Is.EqualTo(Made(repository)));
    }

    /// <summary>The section that shows the outputs, without the header line, whose serial changes with every letter of a template.</summary>
    private static string Made(SmallRepository repository)
    {
        var section = new StringBuilder("## What is made of it\n\nIn a project whose root namespace is `Shop`:\n");
        foreach (var path in repository.Lock.Entries.Single().Outputs.Keys.Order(StringComparer.Ordinal))
        {
            var text = repository.Read($"Shop/{path}");
            section.Append(CultureInfo.InvariantCulture, $"\n`{path}`\n\n```csharp\n{text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]}```\n");
        }

        return section.ToString();
    }

    [GeneratedRegex("^````markdown\n(.*?)^````$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Spec();

    [GeneratedRegex("^id: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Id();

    [GeneratedRegex("^## What the project has already\n\n```csharp\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Existing();

    [GeneratedRegex("^## An answer\n\n```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Answer();
}
