namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF5020: An incident's file cannot be read.</summary>
    public static readonly Rule IncidentFormat = new("SF5020", "An incident's file cannot be read", "Correct the front matter: docs/incidents.md lists its keys.");

    /// <summary>SF5021: A stop recurs and nobody works on it.</summary>
    public static readonly Rule StopRecurs = new("SF5021", "A stop recurs and nobody works on it", "File it with factory incident open <run>, and commit the file.");

    /// <summary>SF5022: An incident came back after its prevention.</summary>
    public static readonly Rule IncidentCameBack = new("SF5022", "An incident came back after its prevention", "Find out why the prevention failed, and close it with another: factory incident close <id>.");

    /// <summary>SF5023: A prevention does not exist.</summary>
    public static readonly Rule PreventionMissing = new("SF5023", "A prevention does not exist", "Make it, or close the incident with a prevention that exists.");
}
