using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Generation.Requests;

namespace SoftwareFactory.Tests.Catalogue;

/// <summary>
/// Planted defects and clean parts that need more of the line than a compilation: each gate's blocks go down the line together, in one run, which stops at that gate. What another stage
/// stops is missed. Gates that see code alone have theirs in SoftwareFactory.Inspection.Tests.
/// </summary>
internal sealed class TheLinesCatalogue
{
    private static readonly string[] TestFramework = [$"/reference:\"{Path.Combine(AppContext.BaseDirectory, "nunit.framework.dll")}\""];

    [TestCase("spec", Stage.Intake)]
    [TestCase("duplication", Stage.Analyze)]
    [TestCase("style", Stage.Analyze)]
    [TestCase("test", Stage.Test)]
    [TestCase("review", Stage.Review)]
    public async Task StopsEachDefectWhereItIsFirstSeen(string gate, Stage stage)
    {
        var parts = CatalogueFile.Read(gate);
        var result = await RunAsync(parts);
        var stopped = result.Findings.Where(finding => finding.Stops).ToLookup(finding => finding.SpecId ?? "", finding => finding.Rule.Id);
        CataloguePart[] planted = [.. parts.Where(part => part.Gate == gate)];
        CataloguePart[] clean = [.. parts.Where(part => part.Gate == "clean")];

        Assert.That(Rules.Find(planted[0].Rule), Is.Not.Null);
        Assert.That(result.StoppedAt, Is.EqualTo(stage), string.Join('\n', result.Findings.Where(finding => finding.Stops)));
        new CatalogueRow(
            gate,
            planted.Length,
            [.. planted.Where(part => !stopped[part.Id].Contains(part.Rule)).Select(part => $"{part.Id} {part.Name}: {part.Rule}, found {string.Join(", ", stopped[part.Id])}")],
            clean.Length,
            [.. clean.Where(part => stopped.Contains(part.Id)).Select(part => $"{part.Id} {part.Name}: {string.Join(", ", result.Findings.Where(finding => finding.Stops && finding.SpecId == part.Id))}")]).Check(SmallRepository.Sources);
    }

    [Test]
    public async Task LetsCleanPartsThroughToRelease()
    {
        var parts = CatalogueFile.Read("line");
        var result = await RunAsync(parts);
        var stopped = result.Findings.Where(finding => finding.Stops).ToList();
        new CatalogueRow("the whole line", 0, [], parts.Count, [.. stopped.Select(finding => $"{parts.FirstOrDefault(part => part.Id == finding.SpecId)?.Name}: {finding}")]).Check(SmallRepository.Sources);
        Assert.That(result.StoppedAt, Is.Null);
    }

    private static async Task<(IReadOnlyList<Finding> Findings, Stage? StoppedAt)> RunAsync(IReadOnlyList<CataloguePart> parts)
    {
        using var repository = new SmallRepository();
        var byId = parts.ToDictionary(part => part.Id);
        var earlier = true;
        var model = new ScriptedModel(request => ScriptedModel.Stop(byId[request.SpecId].Answer(SlotsOf(request), earlier)));
        repository.Write("factory.yaml", "rework:\n  max: 0\ntest:\n  timeout: 1\nmutation:\n  templates:\n    value-object: 100\n");
        if (parts.Any(part => part.HasEarlier))
        {
            List<string> before = [.. parts.Where(part => part.HasEarlier).SelectMany(part => part.Write(repository, earlier: true))];
            var first = await repository.RunAsync(repository.Project(FactoryMode.Update), [.. TestFramework, .. before], model, CancellationToken.None);
            Assert.That(first.Status, Is.EqualTo(RunStatus.Passed), string.Join('\n', first.Findings));
        }

        // Only now: approvals are for what a gate looks at, and not for what stood there before.
        if (parts.Any(part => part.Gate == "review")) repository.Write("factory.yaml", "rework:\n  max: 0\nreview:\n  required: risk >= high\n  model: openai:reviewer\n");
        earlier = false;
        repository.Write("Shop/Usings.cs", "global using System;\nglobal using System.Collections.Generic;\nglobal using System.Linq;\n");
        List<string> sources = [repository.PathTo("Shop/Usings.cs"), .. parts.SelectMany(part => part.Write(repository, earlier: false)), .. House(repository, parts)];
        var result = await repository.RunAsync(repository.Project(FactoryMode.Refresh), [.. TestFramework, .. sources], model, CancellationToken.None);
        return (result.Findings, (string?)repository.Manifest()["predicate"]!["runDetails"]!["byproducts"]![0]!["annotations"]!["stage"] is { } stage ? Enum.Parse<Stage>(stage) : null);
    }

    private static IEnumerable<string> SlotsOf(AnswerRequest request) => request.Slots.Select(slot => slot.Name);

    // Fifty files in one hand make conventions.
    private static IEnumerable<string> House(SmallRepository repository, IReadOnlyList<CataloguePart> parts)
    {
        if (!parts.Any(part => part.Gate == "style")) yield break;
        for (var i = 0; i < 52; i++)
        {
            repository.Write($"Shop/House/Shelf{i}.cs", HouseFile(i));
            yield return repository.PathTo($"Shop/House/Shelf{i}.cs");
        }
    }

    private static string HouseFile(int i) => $$"""
        namespace Shop.House;

        /// <summary>A shelf.</summary>
        public sealed class Shelf{{i}}
        {
            private const int Most = {{i}};

            private readonly List<string> _names = [];

            /// <summary>Puts a name on it.</summary>
            public int Put(string? name)
            {
                var trimmed = name?.Trim();
                if (trimmed is null)
                {
                    return 0;
                }

                foreach (var known in _names)
                {
                    if (known == trimmed)
                    {
                        return Most;
                    }
                }

                _names.Add($"{trimmed} {Most}");
                return Count();
            }

            private int Count() => _names.Count + Most;
        }
        """;
}
