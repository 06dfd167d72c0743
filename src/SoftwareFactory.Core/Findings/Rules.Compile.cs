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

    /// <summary>SF4105: An answer changes what the template means.</summary>
    public static readonly Rule TemplateRebound = new("SF4105", "An answer changes what the template means", "Give what the answer declares another name.");

    /// <summary>SF4106: An answer skips the template's statements.</summary>
    public static readonly Rule TemplateSkipped = new("SF4106", "An answer skips the template's statements", "Let the answer run to its end, or throw.");

    /// <summary>SF4107: An answer gives another type than its slot says.</summary>
    public static readonly Rule SlotType = new("SF4107", "An answer gives another type than its slot says", "Give a value of the slot's type.");

    /// <summary>SF4108: The compiler does not come to an end with the part.</summary>
    public static readonly Rule CompilerOverwhelmed = new("SF4108", "The compiler does not come to an end with the part", "Write it flatter: lambdas in lambdas, and types made of twice the type before, cost exponential time.");

    /// <summary>SF4109: The part may meet null where it expects a value.</summary>
    public static readonly Rule NullableWarning = new("SF4109", "The part may meet null where it expects a value", "Check for null, or make the type nullable.") { IsAdjustable = true };

    /// <summary>SF4110: The compiler warns about the part.</summary>
    public static readonly Rule CompilerWarning = new("SF4110", "The compiler warns about the part", "Correct the answer, or set the warning's severity in .editorconfig.") { IsAdjustable = true };
}
