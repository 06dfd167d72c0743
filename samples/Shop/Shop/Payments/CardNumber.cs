// payments.card-number SF-BN64R-0XJWT-A76FJ-33541
namespace Shop.Payments;

/// <summary>Tells whether a text can be the number of a payment card (ISO/IEC 7812-1).</summary>
public static class CardNumber
{
    /// <summary>Card number.</summary>
    public static bool IsPlausible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var digits = new List<int>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index]))
                digits.Add(text[index] - '0');
            else if (!IsSeparator(text, index))
                return false;
        }

        return digits.Count is >= 12 and <= 19
            && digits.Any(digit => digit != 0)
            && LuhnSum(digits) % 10 == 0;
    }

    private static bool IsSeparator(string text, int index) =>
        text[index] is ' ' or '-'
        && index > 0 && char.IsAsciiDigit(text[index - 1])
        && index < text.Length - 1 && char.IsAsciiDigit(text[index + 1]);

    private static int LuhnSum(List<int> digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Count; place++)
        {
            var digit = digits[^(place + 1)];
            var doubled = place % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum;
    }
}
