using System.CommandLine;
using SoftwareFactory.Authoring.Incidents;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Incidents;
using SoftwareFactory.Tool.Projects;

namespace SoftwareFactory.Tool.Commands.Incidents;

/// <summary><c>factory incident list|show|open|close|reopen</c>, and what these share.</summary>
internal static class IncidentCommand
{
    internal static Command Create() => new("incident", "Files what stopped the line, and closes it with a prevention that exists.")
    {
        IncidentListCommand.Create(),
        IncidentShowCommand.Create(),
        IncidentOpenCommand.Create(),
        IncidentCloseCommand.Create(),
        IncidentReopenCommand.Create(),
    };

    internal static Argument<string> Id() => new("id") { Description = "The incident's id, such as INC-7K3QX-0AB9Z." };

    /// <summary>The books of all projects found.</summary>
    internal static (IReadOnlyList<IncidentBook> Books, string? Problem) BooksOf(string? path)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        return ([.. projects.Select(project => new IncidentBook(project, TimeProvider.System))], problem);
    }

    /// <summary>The incident of that id, and the project that filed it.</summary>
    internal static (string? Project, IncidentBook? Book, IncidentReading? Reading, string? Problem) Find(string? path, string id)
    {
        var (projects, problem) = ConsumingProjects.Find(path, Environment.CurrentDirectory);
        if (problem is not null) return (null, null, null, problem);

        var found = projects.Select(project => (Project: project, Book: new IncidentBook(project, TimeProvider.System))).Select(each => (each.Project, each.Book, Reading: each.Book.Find(id))).Where(each => each.Reading is not null).ToList();
        return found switch
        {
            [var only] => (only.Project, only.Book, only.Reading, null),
            [] => (null, null, null, $"There is no incident {id}; factory incident list shows them."),
            _ => (null, null, null, $"{found.Count} projects have an incident {id}; name one with --project."),
        };
    }

    /// <summary>Says what stands against it, on standard error.</summary>
    /// <returns>1.</returns>
    internal static int Refused(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Console.Error.WriteLine(finding);
        return ExitCodes.Stopped;
    }

    /// <summary>One line for people.</summary>
    internal static string Line(Incident incident) =>
        $"{incident.Id}  {incident.Status.ToString().ToLowerInvariant(),-8}  {incident.Rule} at {incident.Stage}, {incident.Count} run(s), last {incident.LastRun}{(incident.Prevention is { } prevention ? $", {prevention}" : "")}";
}
