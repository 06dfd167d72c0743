using System.CommandLine;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.History;
using SoftwareFactory.Projects;
using SoftwareFactory.Tracing;

namespace SoftwareFactory.Tool.Commands;

/// <summary><c>factory trace</c>: from any end to how a part came to be.</summary>
internal static class TraceCommand
{
    internal static Command Create()
    {
        var query = new Argument<string?>("query") { Description = "A serial, run id, lock key, spec id, clause (pricing.bulk-discount#R2), file and line (src/X.cs:42), type or member; - for a stack trace on standard input.", Arity = ArgumentArity.ZeroOrOne };
        var assembly = new Option<string?>("--assembly") { Description = "Look among the parts of a built assembly only: what was shipped. Without a query all of them." };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("trace", "Says how a part came to be: factory trace SF-1YDKR-VJAKC-Q3RNC-WFB68") { query, assembly, project, json };
        command.SetAction(parsed => Run(parsed.GetValue(query), parsed.GetValue(assembly), parsed.GetValue(project), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string? query, string? assembly, string? project, bool json)
    {
        if (query is null && assembly is null) return CommonOptions.BadUsage("Say what to trace: a query, - for a stack trace on standard input, or --assembly.");

        if (CommonOptions.FolderOf(project) is not { } folder) return CommonOptions.BadUsage($"There is no project and no folder {project}.");
        if (assembly is not null && !File.Exists(assembly)) return CommonOptions.BadUsage($"There is no file {assembly}.");

        // Without an index the runs are read one by one.
        var (index, indexing) = RepositoryIndex.Open(folder, []);
        using (index)
        {
            Answers.Complain(indexing.Findings);
            return Trace(Tracer.Open(folder, (IRunHistory?)index ?? new RunFolders(Path.Combine(Repository.Find(folder).ArtifactsFolder, "runs"))), query, assembly, json);
        }
    }

    private static int Trace(Tracer tracer, string? query, string? assembly, bool json)
    {
        if (assembly is not null)
        {
            using var file = File.OpenRead(assembly);
            if (AssemblySerials.Read(file) is not { } serials) return Show(new(query ?? assembly, "assembly", [], [], [], [Rules.NotAnAssembly.At(new SourceLocation(assembly), "It has no .NET metadata.")]), json);
            tracer = tracer.Shipped([.. serials.Values]);
        }

        return Show(query is null ? tracer.All(assembly!) : tracer.Find(query == "-" ? $"{Console.In.ReadToEnd()}\n" : query), json);
    }

    private static int Show(TraceResult result, bool json)
    {
        if (json) Answers.Print(new { result.Query, result.Kind, result.Places, result.Parts, result.Runs, findings = result.Findings.Select(Answers.Of) });
        else
        {
            foreach (var tree in TraceTree.Of(result)) Answers.Console.Write(tree);
            Answers.Complain(result.Findings);
        }

        return result.Found ? ExitCodes.Passed : ExitCodes.Stopped;
    }
}
