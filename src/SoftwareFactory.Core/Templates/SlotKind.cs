namespace SoftwareFactory.Core.Templates;

/// <summary>What a slot may be filled with. In templates the names are lower case.</summary>
public enum SlotKind
{
    /// <summary>One C# expression.</summary>
    Expression,

    /// <summary>C# statements of one block.</summary>
    Statements,

    /// <summary>Member declarations of a type.</summary>
    Members,

    /// <summary>Type declarations of a namespace.</summary>
    Types,

    /// <summary>A reference to a type.</summary>
    Type,

    /// <summary>One identifier.</summary>
    Identifier,

    /// <summary>Text of an XML documentation comment, one line.</summary>
    Doc,

    /// <summary>Content of a regular string literal.</summary>
    Text,
}
