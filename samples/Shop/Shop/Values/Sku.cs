// values.sku SF-327RW-X08FG-4WEF9-DM3JY
namespace Shop.Values;

/// <summary>The number of an article, always in one form.</summary>
public readonly record struct Sku
{
    /// <summary>Makes a value that keeps its rules, or throws.</summary>
    /// <param name="code">The code.</param>
    public Sku(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        code = code.Trim(' ');
        if (code.Length != 9 || code[3] != '-' || !code[..3].All(char.IsAsciiLetter) || !code[4..].All(char.IsAsciiDigit))
            throw new ArgumentException("An article number is three letters, a hyphen and five digits.", nameof(code));

        code = code.ToUpperInvariant();

        Code = code;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The three letters that name the article's family.</summary>
    public string Family => Code[..3];

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
