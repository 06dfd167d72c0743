using System.CommandLine;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Incidents;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident close &lt;id&gt;</c>: with a root cause, and a prevention that exists.</summary>
internal static class IncidentCloseCommand
{
    internal static Command Create()
    {
        var id = IncidentCommand.Id();
        var cause = OneOf<RootCause>("--root-cause", "What has to change: spec, template, model, gate, tool or environment.");
        var because = new Option<string?>("--because") { Description = "Why it could happen, in a sentence." };
        var prevention = new Option<string>("--prevention") { Description = "What prevents it from now on, in a sentence.", Required = true };
        var level = OneOf<PreventionLevel>("--level", "impossible (by construction), gate (caught by one), test (caught by one) or alert.");
        var link = new Option<string>("--link") { Description = $"Where the prevention stands: {PreventionLink.Forms}.", Required = true };
        var (project, json) = (CommonOptions.Project(), CommonOptions.Json());
        var command = new Command("close", "Closes an incident: factory incident close <id> --root-cause spec --level test --link holdout:pricing.tier-price#R2 --prevention \"…\"") { id, cause, because, prevention, level, link, project, json };
        command.SetAction((parsed, cancellation) => PreventionLink.Parse(parsed.GetRequiredValue(link)) is { } parsedLink
            ? RunAsync(
                parsed.GetRequiredValue(id),
                new IncidentClosing(Enum.Parse<RootCause>(parsed.GetRequiredValue(cause), ignoreCase: true), Enum.Parse<PreventionLevel>(parsed.GetRequiredValue(level), ignoreCase: true), parsedLink, parsed.GetRequiredValue(prevention), parsed.GetValue(because)),
                parsed.GetValue(project),
                parsed.GetValue(json),
                cancellation)
            : Task.FromResult(CommonOptions.BadUsage($"'{parsed.GetRequiredValue(link)}' is no link: write {PreventionLink.Forms}.")));
        return command;
    }

    private static Option<string> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, Required = true };
        option.AcceptOnlyFromAmong([.. Enum.GetNames<T>().Select(value => value.ToLowerInvariant())]);
        return option;
    }

    private static async Task<int> RunAsync(string id, IncidentClosing closing, string? path, bool json, CancellationToken cancellation)
    {
        var (project, book, reading, problem) = IncidentCommand.Find(path, id);
        if (reading is null) return CommonOptions.BadUsage(problem!);
        if (reading.Incident is not { } incident) return IncidentCommand.Refused(reading.Findings);
        if (incident.Status == IncidentStatus.Closed) return CommonOptions.BadUsage($"{id} is closed, with {incident.Prevention}.");

        // Only the build knows which templates its packages bring.
        var packs = closing.Link.Kind == "template" ? await DotNet.TemplatePacksOfAsync(project!, cancellation).ConfigureAwait(false) ?? [] : [];
        var (closed, findings) = book!.Close(incident, closing, packs);
        if (json) Console.WriteLine(IncidentJson.Write(new { incident = IncidentJson.Of(closed ?? incident), findings = findings.Select(IncidentJson.Of) }));
        if (closed is null) return IncidentCommand.Refused(findings);

        if (!json) Console.WriteLine($"closed {closed.Path}: {closed.Prevention}.");
        return ExitCodes.Passed;
    }
}
