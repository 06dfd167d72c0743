using Cake.Core.Diagnostics;

namespace Cake.Frosting.Internal;

/// <summary>
/// A command line, read. Every switch, the host's own ones included, is an argument that tasks can ask for; names are
/// compared without case, and a switch may be given more than once.
/// </summary>
internal sealed class CommandLine
{
    /// <summary>The switches as <c>--help</c> shows them.</summary>
    public const string Help = """
        Usage: [--target=<TASK>]... [switches] [--<argument>=<value>]...

          -t, --target <TASK>      The task to run; Default unless given. May be repeated.
          -e, --exclusive          Run the task without the tasks that it depends on.
              --dryrun             Say what would run, in which order, and run nothing.
              --tree               Show all tasks and what they depend on.
              --description        Show all tasks and what they are for.
          -v, --verbosity <LEVEL>  quiet, minimal, normal, verbose or diagnostic.
          -w, --working <FOLDER>   The folder to run in.
              --info               Show what runs here.
              --version            Show the version of Cake.
          -h, --help               Show this.

        Any other switch is an argument of the build.
        """;

    private static readonly Dictionary<string, string> LongNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["t"] = "target",
        ["e"] = "exclusive",
        ["v"] = "verbosity",
        ["w"] = "working",
        ["h"] = "help",
        ["?"] = "help",
        ["descriptions"] = "description",
        ["showdescription"] = "description",
        ["showdescriptions"] = "description",
        ["showtree"] = "tree",
        ["noop"] = "dryrun",
        ["whatif"] = "dryrun",
        ["ver"] = "version",
    };

    private static readonly HashSet<string> Flags = new(StringComparer.OrdinalIgnoreCase)
    {
        "exclusive", "dryrun", "tree", "description", "version", "info", "help",
    };

    private readonly List<KeyValuePair<string, string>> _arguments = [];

    private CommandLine()
    {
    }

    /// <summary>Gets what to do.</summary>
    public HostMode Mode { get; private set; }

    /// <summary>Gets the targets in the order given; never empty.</summary>
    public IReadOnlyList<string> Targets { get; private set; } = ["Default"];

    /// <summary>Gets a value indicating whether dependencies are left out.</summary>
    public bool Exclusive => IsSet("exclusive");

    /// <summary>Gets how much to say, or null if the command line does not tell.</summary>
    public Verbosity? Verbosity { get; private set; }

    /// <summary>Gets the folder to run in, or null for the current one.</summary>
    public string? Working => Values("working").LastOrDefault();

    /// <summary>Gets all switches with their values (empty for a switch without one), by name.</summary>
    public ILookup<string, string> Arguments =>
        _arguments.ToLookup(argument => argument.Key, argument => argument.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a command line: <c>--name=value</c>, <c>--name value</c>, <c>-n value</c>, or a switch alone.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <returns>The command line; to be used only if there is no error.</returns>
    public static CommandLine Parse(IEnumerable<string> args, out string? error)
    {
        var line = new CommandLine();
        error = line.ReadArguments([.. args]) ?? line.ReadVerbosity() ?? line.ReadTargets();
        line.Mode = line.ReadMode();
        return line;
    }

    private string? ReadArguments(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var name = words[i].TrimStart('-');
            if (name.Length == words[i].Length || name.Length == 0)
                return $"'{words[i]}' is not a switch. To run a task, write --target={words[i]}.";

            var equals = name.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? null : name[(equals + 1)..];
            name = equals < 0 ? name : name[..equals];
            name = LongNames.GetValueOrDefault(name, name);

            // The value of a switch that is no flag may be the next word.
            if (value is null && !Flags.Contains(name) && i + 1 < words.Count && !words[i + 1].StartsWith('-'))
                value = words[++i];

            _arguments.Add(new(name, value ?? ""));
        }

        return null;
    }

    private string? ReadVerbosity()
    {
        if (Values("verbosity").LastOrDefault() is not { } text)
            return null;

        foreach (var level in Enum.GetValues<Verbosity>())
        {
            var name = level.ToString();
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase) || text.Equals(name[..1], StringComparison.OrdinalIgnoreCase))
                Verbosity = level;
        }

        return Verbosity is null
            ? $"'{text}' is not a verbosity. Use quiet, minimal, normal, verbose or diagnostic."
            : null;
    }

    private string? ReadTargets()
    {
        string[] targets = [.. Values("target")];
        if (targets.Contains(""))
            return "--target names no task. Write --target=<TASK>; --tree shows them all.";
        if (targets.Length > 0)
            Targets = targets;
        return null;
    }

    private HostMode ReadMode() =>
        IsSet("help") ? HostMode.Help
        : IsSet("version") ? HostMode.Version
        : IsSet("info") ? HostMode.Info
        : IsSet("tree") ? HostMode.Tree
        : IsSet("description") ? HostMode.Description
        : IsSet("dryrun") ? HostMode.DryRun
        : HostMode.Run;

    private bool IsSet(string flag) =>
        Values(flag).Any(value => !value.Equals("false", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Values(string name) =>
        _arguments.Where(argument => argument.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(argument => argument.Value);
}
