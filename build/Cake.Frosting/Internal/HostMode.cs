namespace Cake.Frosting.Internal;

/// <summary>What the command line asks the host to do with the targets.</summary>
internal enum HostMode
{
    /// <summary>Run them.</summary>
    Run,

    /// <summary>Say what would run.</summary>
    DryRun,

    /// <summary>Print every task with what it depends on.</summary>
    Tree,

    /// <summary>Print every task with its description.</summary>
    Description,

    /// <summary>Print the version of Cake.</summary>
    Version,

    /// <summary>Print the version of Cake and where to read about it.</summary>
    Info,

    /// <summary>Print the switches.</summary>
    Help,
}
