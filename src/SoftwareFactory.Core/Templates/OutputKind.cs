namespace SoftwareFactory.Core.Templates;

/// <summary>What an output is for.</summary>
public enum OutputKind
{
    /// <summary>C# that the project compiles.</summary>
    Source,

    /// <summary>C# of a test project.</summary>
    Test,

    /// <summary>Documentation; not compiled.</summary>
    Doc,
}
