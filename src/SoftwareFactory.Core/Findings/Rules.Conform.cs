namespace SoftwareFactory.Core.Findings;

public static partial class Rules
{
    /// <summary>SF2001: An answer is over its limit.</summary>
    public static readonly Rule AnswerTooLong = new("SF2001", "An answer is over its limit", "Ask for less, or raise the limit in the template.");

    /// <summary>SF2002: An answer nests too deeply.</summary>
    public static readonly Rule NestingTooDeep = new("SF2002", "An answer nests too deeply", "Ask for flatter code.");

    /// <summary>SF2003: An answer is not what its slot's kind says.</summary>
    public static readonly Rule SlotSyntax = new("SF2003", "An answer is not what its slot's kind says", "Answer with exactly one piece of that kind.");

    /// <summary>SF2004: An answer reaches outside its slot.</summary>
    public static readonly Rule SlotEscape = new("SF2004", "An answer reaches outside its slot", "Keep comments, strings, braces and directives closed inside the slot.");

    /// <summary>SF2005: An answer contains a hidden character.</summary>
    public static readonly Rule HiddenCharacter = new("SF2005", "An answer contains a hidden character", "Remove control, format and bidirectional characters and escaped identifiers.");

    /// <summary>SF2006: An answer contains what no slot may contain.</summary>
    public static readonly Rule SlotPolicy = new("SF2006", "An answer contains what no slot may contain", "Remove it.");

    /// <summary>SF2007: A slot is empty.</summary>
    public static readonly Rule SlotUnfilled = new("SF2007", "A slot is empty", "Fill it, or declare it optional in the template.");
}
