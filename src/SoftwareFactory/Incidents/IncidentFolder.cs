using SoftwareFactory.Authoring.Incidents;
using SoftwareFactory.Core.Findings;
using SoftwareFactory.Core.Incidents;
using SoftwareFactory.Files;
using SoftwareFactory.Projects;

namespace SoftwareFactory.Incidents;

/// <summary>A project's filed incidents: <c>.factory/incidents/&lt;id&gt;.md</c>, committed. A README beside them is none.</summary>
internal sealed class IncidentFolder(string projectFolder, Repository repository)
{
    private readonly string _folder = Path.Combine(projectFolder, ".factory", "incidents");

    /// <summary>Every incident, by file name.</summary>
    internal IReadOnlyList<IncidentReading> ReadAll() => !Directory.Exists(_folder)
        ? []
        : [.. Directory.EnumerateFiles(_folder, "*.md").Where(path => Path.GetFileName(path) != "README.md").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Where an incident is or would be.</summary>
    internal string PathOf(string id) => Path.Combine(_folder, $"{id}.md");

    /// <summary>Null when it is not filed.</summary>
    internal IncidentReading? Find(string id) => File.Exists(PathOf(id)) ? Read(PathOf(id)) : null;

    internal void Write(Incident incident) => AtomicFile.Write(PathOf(incident.Id), IncidentFile.Write(incident));

    private IncidentReading Read(string path)
    {
        var reading = IncidentFile.Read(repository.Display(path), Repository.ReadText(path));
        return reading.Incident is { } incident && incident.Id != Path.GetFileNameWithoutExtension(path)
            ? new(null, [Rules.IncidentFormat.At(incident.Location, $"The file is named after another incident than its id {incident.Id}.", "Name the file after its id.")])
            : reading;
    }
}
