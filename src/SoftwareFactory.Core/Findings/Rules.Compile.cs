namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF4101: The part does not compile.</summary>
    public static readonly Rule CompilerError = new("SF4101", "The part does not compile", "Correct the spec or the answer.");

    /// <summary>SF4102: An example does not compile.</summary>
    public static readonly Rule ExampleNotCompiled = new("SF4102", "An example does not compile", "Correct the example: cells are C# expressions, blocks are C# statements.");

    /// <summary>SF4103: The project's own sources do not compile.</summary>
    public static readonly Rule ProjectNotCompiled = new("SF4103", "The project's own sources do not compile", "Correct them first: the part cannot be judged without them.");

    /// <summary>SF4104: A source generator failed.</summary>
    public static readonly Rule Generator = new("SF4104", "A source generator failed", "Correct or remove the generator.");
}
