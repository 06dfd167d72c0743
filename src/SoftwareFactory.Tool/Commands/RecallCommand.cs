using System.CommandLine;
using SoftwareFactory.History;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory recall</c>: every part that was made in some way, and its hold.</summary>
internal static class RecallCommand
{
    internal static Command Create()
    {
        Option<string?> Criterion(string name, string description) => new($"--{name}") { Description = description };
        var (template, model, spec) = (Criterion("template", "A template, function or function@1."), Criterion("model", "A model, id or provider:id."), Criterion("spec", "A spec's id."));
        var (rule, serial) = (Criterion("rule", "A rule that something was found by when the part was released."), Criterion("serial", "A serial."));
        var since = CommonOptions.Time("--since", "The earliest start of the runs, such as 2026-01-31.");
        var hold = new Option<bool>("--hold") { Description = "Put them on hold: Intake refuses them until they are refreshed or released." };
        var release = new Option<bool>("--release") { Description = "Lift their holds." };
        var (by, reason) = (Criterion("by", "Who does it; default: the user's name."), Criterion("reason", "Why; --hold needs one."));
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("recall", "Finds every part that was made in some way: factory recall --template function@1 --hold --reason \"Rounds wrongly\"")
            { template, model, spec, rule, serial, since, hold, release, by, reason, project, json };
        command.SetAction(parsed => Run(
            new RecallCriteria { Template = parsed.GetValue(template), Model = parsed.GetValue(model), Spec = parsed.GetValue(spec), Rule = parsed.GetValue(rule), Serial = parsed.GetValue(serial), Since = parsed.GetValue(since) },
            parsed.GetValue(hold), parsed.GetValue(release), parsed.GetValue(by) ?? Environment.UserName, parsed.GetValue(reason), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(RecallCriteria criteria, bool hold, bool release, string by, string? reason, string? project, bool json)
    {
        if (criteria.IsEmpty) return CommonOptions.BadUsage("Say what to recall: --template, --model, --spec, --rule, --serial or --since.");
        if (hold && release) return CommonOptions.BadUsage("--hold and --release are opposites.");
        if (hold && string.IsNullOrWhiteSpace(reason)) return CommonOptions.BadUsage("Say why with --reason: whoever meets the hold must know.");
        if (CommonOptions.FolderOf(project) is not { } here) return CommonOptions.BadUsage($"There is no project and no folder {project}.");

        var (index, result) = RepositoryIndex.Open(here, []);
        using (index)
        {
            if (index is null)
            {
                Answers.Complain(result.Findings);
                return ExitCodes.Stopped;
            }

            var recall = Recall.Of(here, index, criteria);
            var changed = hold ? recall.Hold(criteria, by, reason!, TimeProvider.System.GetUtcNow()) : release ? recall.Lift() : [];
            if (hold || release) recall = Recall.Of(here, index, criteria);
            if (json) Answers.Print(new { recalled = criteria.ToString(), recall.Parts, held = hold ? changed.Select(part => part.Serial) : [], released = release ? changed.Select(part => part.Serial) : [], findings = result.Findings.Concat(recall.Findings).Select(Answers.Of) });
            else Show(recall, result, hold, release, changed.Count);
            return recall.Parts.Count > 0 ? ExitCodes.Passed : ExitCodes.Stopped;
        }
    }

    private static void Show(Recall recall, IndexingResult indexing, bool hold, bool release, int changed)
    {
        foreach (var part in recall.Parts)
        {
            var tree = new Tree(new Text($"{part.Serial} {part.Spec}, {part.Template}, {part.Provider}:{part.Model}{(part.InUse ? ", in use" : part.Folder is null ? ", another repository's" : ", not in the lock")}{(part.OnHold ? ", on hold" : "")}"));
            foreach (var output in part.Outputs) tree.AddNode(new Text($"output {output}"));
            foreach (var package in part.Packages) tree.AddNode(new Text($"package {package.Id} {package.Version} {package.Path}"));
            if (part.Runs > 0) tree.AddNode(new Text($"{part.Runs} run(s)"));
            Answers.Console.Write(tree);
        }

        if (hold) Console.WriteLine($"{changed} part(s) put on hold. Commit .factory/holds/.");
        if (release) Console.WriteLine($"{changed} hold(s) lifted.");
        Answers.Complain([.. indexing.Findings, .. recall.Findings]);
    }
}
