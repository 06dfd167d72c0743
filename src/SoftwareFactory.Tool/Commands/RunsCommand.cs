using System.CommandLine;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.History;
using Spectre.Console;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory runs</c>: lists runs, and compares two.</summary>
internal static class RunsCommand
{
    internal static Command Create()
    {
        var runs = new Argument<string[]>("runs") { Description = "Two run ids to compare; none for a list.", Arity = new ArgumentArity(0, 2) };
        Option<string?> Filter(string name, string description) => new($"--{name}") { Description = description };
        var (serial, spec, clause) = (Filter("serial", "A part's serial."), Filter("spec", "A spec's id."), Filter("clause", "A clause that something was found about, such as pricing.bulk-discount#R2."));
        var (template, model, rule) = (Filter("template", "A template, function or function@1."), Filter("model", "A model, id or provider:id."), Filter("rule", "A rule that something was found by."));
        var (file, package, status) = (Filter("file", "A released file."), Filter("package", "A package, id or id@version."), Filter("status", "passed, overridden, stopped or cancelled."));
        var text = Filter("text", "Words that its specs, files or findings hold.");
        var (since, until) = (CommonOptions.Time("--since", "The earliest start, such as 2026-01-31 or 2026-01-31T12:00Z."), CommonOptions.Time("--until", "The latest start."));
        var most = new Option<int>("--most") { Description = "Most runs to list.", DefaultValueFactory = _ => new RunFilter().Most };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("runs", "Lists runs, or says what changed between two: factory runs --spec pricing.bulk-discount --since 2026-01-31")
            { runs, serial, spec, clause, template, model, rule, file, package, status, text, since, until, most, project, json };
        command.SetAction(parsed =>
        {
            var filter = new RunFilter
            {
                Serial = parsed.GetValue(serial)?.ToUpperInvariant(), Spec = parsed.GetValue(spec), Clause = parsed.GetValue(clause), Template = parsed.GetValue(template), Model = parsed.GetValue(model), Rule = parsed.GetValue(rule),
                File = parsed.GetValue(file), Package = parsed.GetValue(package), Status = parsed.GetValue(status), Text = parsed.GetValue(text), Since = parsed.GetValue(since), Until = parsed.GetValue(until), Most = parsed.GetValue(most),
            };
            return Run(parsed.GetValue(runs) ?? [], filter, parsed.GetValue(project), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(string[] runs, RunFilter filter, string? project, bool json)
    {
        if (runs.Length == 1) return CommonOptions.BadUsage("Name two runs to compare, or none for a list; factory trace tells of one.");
        if (filter.Most < 1) return CommonOptions.BadUsage("--most is 1 or more.");
        if (CommonOptions.FolderOf(project) is not { } here) return CommonOptions.BadUsage($"There is no project and no folder {project}.");

        var (index, result) = RepositoryIndex.Open(here, []);
        using (index)
        {
            Answers.Complain(result.Findings);
            if (index is null) return ExitCodes.Stopped;
            return runs.Length == 2 ? Compare(index, runs[0], runs[1], json) : List(index.Search(filter), json);
        }
    }

    private static int List(IReadOnlyList<RunSummary> runs, bool json)
    {
        if (json) Answers.Print(new { runs });
        else
        {
            var table = new Table().SimpleBorder().AddColumns("run", "started", "mode", "status", "project", "factory");
            foreach (var run in runs) table.AddRow(new Text(run.Id), new Text(run.Started), new Text(run.Mode), new Text(run.StoppedAt is null ? run.Status : $"{run.Status} at {run.StoppedAt}"), new Text(run.Project), new Text(run.Tool));
            Answers.Console.Write(table);
        }

        return ExitCodes.Passed;
    }

    private static int Compare(RunIndex index, string first, string second, bool json)
    {
        var (before, after) = (index.Run(first.ToLowerInvariant()), index.Run(second.ToLowerInvariant()));
        if (before.Count == 0 || after.Count == 0)
        {
            Answers.Complain([Rules.TraceNotFound.At(new SourceLocation("factory runs"), $"No run {(before.Count == 0 ? first : second)} is known here.", "Index the folder that holds it: factory index <folder>.")]);
            return ExitCodes.Stopped;
        }

        var comparisons = RunComparison.Of(before, after);
        if (json) Answers.Print(new { before = first, after = second, projects = comparisons });
        else
            foreach (var comparison in comparisons)
            {
                var tree = new Tree(new Text(comparison.Changes.Count == 0 ? $"{comparison.Project}: nothing changed" : comparison.Project));
                foreach (var change in comparison.Changes) tree.AddNode(new Text($"{change.Kind} {change.Name}: {Short(change.Before)} → {Short(change.After)}"));
                Answers.Console.Write(tree);
            }

        return ExitCodes.Passed;
    }

    // Digests by their first digits, all else whole.
    private static string Short(string? value) => value is null ? "none" : value.Length == 64 ? value[..12] : value;
}
