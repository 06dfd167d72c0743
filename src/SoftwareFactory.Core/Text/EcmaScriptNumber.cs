using System.Globalization;

namespace SoftwareFactory.Core.Text;

/// <summary>A number as ECMA-262 writes it, Number::toString (section 6.1.6.1.20), from .NET's shortest round-trip digits.</summary>
internal static class EcmaScriptNumber
{
    /// <exception cref="FormatException">It is not finite.</exception>
    internal static string Of(double value)
    {
        if (!double.IsFinite(value)) throw new FormatException("A number is not finite.");
        if (value == 0) return "0";

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = string.Concat(shortest.Split('E')[0].Where(char.IsAsciiDigit)).TrimStart('0').TrimEnd('0');
        var exponent = Exponent(shortest);
        var sign = value < 0 ? "-" : "";

        return sign + exponent switch
        {
            <= 21 when exponent >= digits.Length => digits.PadRight(exponent, '0'),
            > 0 and <= 21 => $"{digits[..exponent]}.{digits[exponent..]}",
            > -6 and <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent > 0 ? "+" : "-")}{Math.Abs(exponent - 1)}",
        };
    }

    /// <summary>n such that the value is 0.digits × 10ⁿ.</summary>
    private static int Exponent(string shortest)
    {
        var scientific = shortest.Split('E');
        var parts = scientific[0].Split('.');
        if (scientific.Length > 1) return parts[0].Length + int.Parse(scientific[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        return parts[0] != "0" ? parts[0].Length : parts[1].TrimStart('0').Length - parts[1].Length;
    }
}
