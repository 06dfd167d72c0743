namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF9001: factory.yaml cannot be read.</summary>
    public static readonly Rule ConfigurationFormat = new("SF9001", "factory.yaml cannot be read", "Correct its YAML.");

    /// <summary>SF9002: Unknown key in factory.yaml.</summary>
    public static readonly Rule ConfigurationKey = new("SF9002", "Unknown key in factory.yaml", "Remove it, or correct its name: docs/configuration.md lists the keys.");

    /// <summary>SF9003: A value in factory.yaml does not fit.</summary>
    public static readonly Rule ConfigurationValue = new("SF9003", "A value in factory.yaml does not fit", "Give a value of the form that docs/configuration.md describes.");

    /// <summary>SF9004: The mode is unknown.</summary>
    public static readonly Rule UnknownMode = new("SF9004", "The mode is unknown", "Set FactoryMode to locked, update or refresh.");

    /// <summary>SF9005: A waiver has expired.</summary>
    public static readonly Rule WaiverExpired = new("SF9005", "A waiver has expired", "Remove the defect it waives, or renew it with a reason.");

    /// <summary>SF9006: The project is not a C# project.</summary>
    public static readonly Rule NotCSharp = new("SF9006", "The project is not a C# project", "Move the specs to a C# project.");

    /// <summary>SF9007: The factory itself failed.</summary>
    public static readonly Rule Unexpected = new("SF9007", "The factory itself failed", "Report it with the text of this message.");

    /// <summary>SF9008: A file cannot be read.</summary>
    public static readonly Rule FileUnreadable = new("SF9008", "A file cannot be read", "Make the file readable, then run again.");

    /// <summary>SF9010: FactoryVerify has no such level.</summary>
    public static readonly Rule UnknownVerifyLevel = new("SF9010", "FactoryVerify has no such level", "Set FactoryVerify to error, warning or off.");

    /// <summary>SF9020: The file is no .NET assembly.</summary>
    public static readonly Rule NotAnAssembly = new("SF9020", "The file is no .NET assembly", "Name a .dll or .exe that a .NET build made.");

    /// <summary>SF9021: The project's target framework cannot run examples.</summary>
    public static readonly Rule UntestableFramework = new("SF9021", "The project's target framework cannot run examples", "Let it target net8.0 or later too, by TargetFrameworks.");
}
