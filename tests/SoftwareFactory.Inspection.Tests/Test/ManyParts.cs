using System.Globalization;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Inspection.Test;

namespace SoftwareFactory.Inspection.Tests.Test;

/// <summary>A thousand parts at once.</summary>
public sealed class ManyParts
{
    [Test]
    public async Task ShareASandboxACore()
    {
        using var project = new TestProject();
        var result = await project.TestAsync([.. Enumerable.Range(0, 1000).Select(Part)]);

        Assert.That(result.Findings, Is.Empty);
        Assert.That(result.Examples, Has.Count.EqualTo(1000).And.All.Matches<ExampleResult>(example => example!.Outcome == ExampleOutcome.Passed));
        Assert.That(result.Processes, Is.EqualTo(Math.Min(10, Environment.ProcessorCount)), "a hundred parts are worth a process, and no core has two");
    }

    private static PartContent Part(int number)
    {
        var type = string.Create(CultureInfo.InvariantCulture, $"Of{number}");
        return new TestPart($"namespace Shop;\n\npublic static class {type}\n{{\n    public static int Apply(int quantity)\n    {{\n«body statements»\n    }}\n}}")
        {
            Id = $"part.{type}",
            Answers = new Dictionary<string, string> { ["body"] = $"        return quantity + {number};" },
            Examples = [TestPart.Call("R1", 20, $"Shop.{type}.Apply(1)", (number + 1).ToString(CultureInfo.InvariantCulture))],
            With = new Dictionary<string, string> { ["namespace"] = "Shop" },
        };
    }
}
