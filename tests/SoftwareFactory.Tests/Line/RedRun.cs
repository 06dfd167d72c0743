using System.Text.Json.Nodes;
using SoftwareFactory.Core.Configuration;
using SoftwareFactory.Core.Line;
using SoftwareFactory.Projects;
using SoftwareFactory.Stages;

namespace SoftwareFactory.Tests.Line;

/// <summary>A run that one defect must stop: of a repository with one spec, from nothing or after a release.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="At">Where the line must stop; null where no stage stops it.</param>
/// <param name="Rule">By which rule.</param>
internal sealed record RedRun(string Name, Stage? At, string Rule)
{
    private const string Spec = "Shop/specs/pieces.spec.md";

    internal static IEnumerable<TestCaseData> All => Runs.Select(run => new TestCaseData(run).SetArgDisplayNames($"{run.Rule} {run.Name}"));

    internal static IEnumerable<string> Forced => Runs.Select(run => run.Rule);

    private static IReadOnlyList<RedRun> Runs { get; } =
    [
        new("no spec at all", Stage.Intake, "SF1001") { Prepare = Do(r => File.Delete(r.PathTo(Spec))) },
        new("a spec without front matter", Stage.Intake, "SF1002") { Prepare = Do(r => r.Write(Spec, "Twice as much.\n")) },
        new("an id in capitals", Stage.Intake, "SF1004") { Prepare = InSpec("id: pieces", "id: Pieces") },
        new("an id twice", Stage.Intake, "SF1005") { Prepare = Do(r => r.Write("Shop/specs/again.spec.md", r.Read(Spec))) },
        new("an output twice", Stage.Intake, "SF1010") { Prepare = Do(r => r.Write("Shop/specs/again.spec.md", r.Read(Spec).Replace("id: pieces", "id: again", StringComparison.Ordinal))) },
        new("a holdout of no spec", Stage.Intake, "SF1108") { Prepare = Do(r => r.Write("Shop/specs/lost.holdout.md", "## Examples\n| quantity | result | rule |\n|---|---|---|\n| 21 | 42 | R1 |\n")) },
        new("an unfinished rule", Stage.Intake, "SF1112") { Rules = "- R2: The rest is TBD.\n" },
        new("a template that is no YAML", Stage.Intake, "SF1201") { Prepare = WithTemplate("name: function", "name: [function") },
        new("a template with a key of its own", Stage.Intake, "SF1202") { Prepare = WithTemplate("version: 1", "version: 1\nspeed: high") },
        new("a template that writes elsewhere", Stage.Intake, "SF1205") { Prepare = WithTemplate("{{ namespace_folder namespace }}", "../../") },
        new("a template that renders no C#", Stage.Intake, "SF1208") { Prepare = WithTemplate("public static class", "public static klass") },
        new("an output that somebody edited", Stage.Intake, "SF1401") { Mode = FactoryMode.Locked, Prepare = async r => { await ReleasedAsync(r); r.Write("Shop/Pieces.cs", r.Read("Shop/Pieces.cs").Replace("* 2", "* 3", StringComparison.Ordinal)); } },
        new("a file of somebody else", Stage.Intake, "SF1403") { Prepare = Do(r => r.Write("Shop/Pieces.cs", "// Mine.\n")) },
        new("an unknown key of the configuration", Stage.Intake, "SF9002") { Yaml = "speed: high\n" },
        new("a mode that there is not", Stage.Intake, "SF9004") { Change = project => project with { Mode = null, ModeText = "faster" } },
        new("a waiver of last year", Stage.Intake, "SF9005") { Yaml = "waivers:\n  - rule: SF4333\n    part: pieces\n    reason: It was urgent that day.\n    until: 2024-01-31\n" },
        new("a value that does not fit", Stage.Intake, "SF9003") { Yaml = "test:\n  timeout: soon\n" },
        new("a hold that cannot be read", Stage.Intake, "SF5046") { Mode = FactoryMode.Locked, Prepare = async r => { await ReleasedAsync(r); r.Write($"Shop/.factory/holds/{(string)r.Part("pieces")["serial"]!}.json", "{}"); } },
        new("a lock without an answer", Stage.Generate, "SF3001") { Mode = FactoryMode.Locked },
        new("a lock that answers another question", Stage.Generate, "SF3002") { Mode = FactoryMode.Locked, Prepare = async r => { await ReleasedAsync(r); r.Write(Spec, r.Read(Spec).Replace("times 2", "times two, 2", StringComparison.Ordinal)); } },
        new("a lock with an answer of no spec", Stage.Generate, "SF3004") { Mode = FactoryMode.Locked, Prepare = async r => { await ReleasedAsync(r); r.WriteSpec("boxes"); File.Delete(r.PathTo(Spec)); File.Delete(r.PathTo("Shop/specs/pieces.holdout.md")); } },
        new("no model", Stage.Generate, "SF3101") { Change = project => project with { Model = null }, Models = new ConfiguredModel(new FactoryConfiguration(), null, TimeProvider.System) },
        new("no answer in JSON", Stage.Generate, "SF3103") { Answer = "return quantity * 2;" },
        new("an answer without a slot", Stage.Generate, "SF3104") { Answer = """{"body":"        return 1;"}""" },
        new("an answer that is far too long", Stage.Conform, "SF2001") { Body = string.Concat(Enumerable.Repeat("        quantity++;\n", 500)) + "        return quantity;" },
        new("an answer that nests far too deeply", Stage.Conform, "SF2002") { Body = $"        return {new string('(', 60)}quantity{new string(')', 60)} * 2;" },
        new("a brace too many", Stage.Conform, "SF2003") { Body = "        return quantity; } static int More() {" },
        new("a pragma", Stage.Conform, "SF2006") { Body = "#pragma warning disable\n        return quantity * 2;" },
        new("a name that there is not", Stage.Compile, "SF4101") { Body = "        return nothing;" },
        new("sources of the project that do not compile", Stage.Compile, "SF4103") { Source = "namespace Shop;\n\ninternal static class Own : Nothing;\n" },
        new("a generator that throws", Stage.Compile, "SF4104") { Arguments = repository => [BrokenGenerator.ArgumentFor(repository.PathTo("Shop/obj/Broken.dll"))] },
        new("null where a value is expected", Stage.Compile, "SF4109") { Body = "        string? text = quantity > 0 ? null : \"\";\n        return text.Length;" },
        new("code that is never reached", Stage.Compile, "SF4110") { Body = "        return quantity * 2;\n        quantity++;" },
        new("the machine's processors", Stage.Analyze, "SF4201") { Body = "        return quantity * System.Environment.ProcessorCount;" },
        new("a broken hash", Stage.Analyze, "SF4307") { Body = "        return System.Security.Cryptography.MD5.HashData(new byte[quantity])[0];" },
        new("a swallowed exception", Stage.Analyze, "SF4333") { Body = "        try\n        {\n            return quantity * 2;\n        }\n        catch (System.Exception)\n        {\n            return 0;\n        }" },
        new("what the project has", Stage.Analyze, "SF4401") { Body = "        return Pack(new string('a', quantity)).Length + quantity;", Helpers = RunLengths.As("private static string Pack"), Source = $"namespace Shop;\n\ninternal static class Runs\n{{\n{RunLengths.As("internal static string Of")}\n}}\n" },
        new("a style unlike the house's", Stage.Analyze, "SF4421") { Body = "        object? boxed = quantity;\n        if (boxed == null) return 0;\n        return quantity * 2;", Source = House },
        new("a model whose style drifts", Stage.Analyze, "SF4422") { Prepare = Do(r => r.Write("Shop/.factory/style.jsonl", string.Concat(Enumerable.Range(0, 45).Select(Released)))) },
        new("a wrong result", Stage.Test, "SF4501") { Body = SmallRepository.Wrong },
        new("the examples by heart", Stage.Test, "SF4502") { Body = "        return quantity == 3 ? 6 : 0;" },
        new("a branch that no example takes", Stage.Test, "SF4514") { Body = "        return quantity > 1000 ? quantity * 2 : quantity + quantity;", Yaml = "mutation:\n  threshold: 100\n" },
        new("nobody's approval", Stage.Review, "SF4601") { Yaml = "review:\n  required: always\n" },
        new("an approval that says nothing", Stage.Review, "SF4602") { Yaml = "review:\n  required: always\n", Prepare = async r => { await r.RunAsync(FactoryMode.Update, Saying(SmallRepository.Right)); var serial = (string)r.Part("pieces")["serial"]!; r.Write($"Shop/.factory/approvals/{serial}.json", "{}"); } },
        new("a reviewer without a verdict", Stage.Review, "SF4604") { Yaml = "review:\n  model: openai:reviewer\n" },
        new("a run that is cancelled", null, "SF5003") { Cancellation = new CancellationToken(canceled: true) },
    ];

    internal string Body { get; init; } = SmallRepository.Right;

    internal string Helpers { get; init; } = "";

    internal string? Answer { get; init; }

    internal string Rules { get; init; } = "";

    internal string Source { get; init; } = "";

    internal string Yaml { get; init; } = "";

    internal FactoryMode Mode { get; init; } = FactoryMode.Update;

    internal CancellationToken Cancellation { get; init; }

    /// <summary>What happens before the run.</summary>
    internal Func<SmallRepository, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    internal Func<FactoryProject, FactoryProject> Change { get; init; } = project => project;

    /// <summary>More arguments for the compiler.</summary>
    internal Func<SmallRepository, string[]> Arguments { get; init; } = _ => [];

    /// <summary>Who answers in place of a model that gives <see cref="Answer"/> or <see cref="Body"/>.</summary>
    internal IModelSource? Models { get; init; }

    internal IModelSource Model => Models ?? ScriptedModel.Saying(Answer ?? new JsonObject { ["summary"] = "Pieces.", ["body"] = Body, ["helpers"] = Helpers }.ToJsonString());

    public override string ToString() => Name;

    private static string House => "namespace Shop;\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"\ninternal static class Own{i}\n{{\n    internal static int Of(object? value)\n    {{\n        if (value is null) return 0;\n        return 1;\n    }}\n}}\n"));

    private static ScriptedModel Saying(string body) => ScriptedModel.Saying(SmallRepository.Answer(body));

    private static Func<SmallRepository, Task> Do(Action<SmallRepository> change) => repository =>
    {
        change(repository);
        return Task.CompletedTask;
    };

    private static Func<SmallRepository, Task> InSpec(string from, string to) => Do(r => r.Write(Spec, r.Read(Spec).Replace(from, to, StringComparison.Ordinal)));

    private static async Task ReleasedAsync(SmallRepository repository) =>
        Assert.That((await repository.RunAsync(FactoryMode.Update, Saying(SmallRepository.Right))).Status, Is.EqualTo(RunStatus.Passed));

    // A copy of the template of functions, with one change.
    private static Func<SmallRepository, Task> WithTemplate(string from, string to) => Do(repository =>
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SmallRepository.Sources, "templates", "function")))
            repository.Write($"templates/own/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("name: function", "name: own", StringComparison.Ordinal).Replace(from.Replace("function", "own", StringComparison.Ordinal), to, StringComparison.Ordinal));
        repository.Write(Spec, repository.Read(Spec).Replace("template: function", "template: own", StringComparison.Ordinal));
    });

    // Twenty-five parts with var, then twenty without.
    private static string Released(int i) =>
        $"{{\"serial\":\"SF-{i}\",\"spec\":\"part-{i}\",\"model\":\"openai:scripted\",\"template\":\"function\",\"choices\":{{\"types of other variables\":{{\"{(i < 25 ? "var" : "written")}\":3}}}}}}\n";
}
