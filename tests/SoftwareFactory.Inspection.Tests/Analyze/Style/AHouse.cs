using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Analyze.Style;

namespace SoftwareFactory.Inspection.Tests.Analyze.Style;

/// <summary>A project whose own code repeats one method fifty times or more.</summary>
internal static class AHouse
{
    /// <summary>Fifty files of one class with a method of that body.</summary>
    internal static TestProject Of(string body, int files = 50, string odd = "")
    {
        var project = new TestProject();
        for (var i = 0; i < files; i++) project.Source($"House{i}.cs", File(i, body));
        if (odd.Length > 0) project.Source("Odd.cs", File(files, odd));
        return project;
    }

    internal static string File(int i, string body) =>
        $"namespace Shop;\n\npublic sealed class House{i}\n{{\n    private int _count;\n\n    /// <summary>A method.</summary>\n    public object? Method(int quantity, string name, List<int> numbers)\n    {{\n        _count++;\n        {body}\n        return name;\n    }}\n}}\n";

    internal static HouseStyle Style(this TestProject project) => HouseStyle.Of(project.Compilation);

    internal static IReadOnlyList<Finding> Judge(this TestProject project, params PartContent[] parts)
    {
        var compiled = project.Compile(parts);
        Assert.That(compiled.Compilation, Is.Not.Null, string.Join('\n', compiled.Findings));
        return new StyleGate(project.Style()).Find(compiled.Compilation!, CancellationToken.None);
    }
}
