using System.Globalization;
using System.Text;
using Shop.Ordering;

namespace Shop.Billing;

/// <summary>An invoice as plain text, 48 columns wide, lines ended by LF.</summary>
public static class InvoiceText
{
    private const int Width = 48;

    /// <summary>Prints a priced order.</summary>
    public static string Print(Order order, OrderPrice price)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(price);

        var text = new StringBuilder();
        Row(text, $"Invoice for order {order.Number}", "");
        foreach (var (line, net) in price.Lines)
            Row(text, string.Create(CultureInfo.InvariantCulture, $"{line.Quantity} x {line.Article}"), net.ToString());

        Row(text, "Net", price.Net.ToString());
        foreach (var tax in price.Taxes)
            Row(text, $"Tax {tax.Rate} on {tax.Net}", tax.Tax.ToString());

        Row(text, "To pay", price.Gross.ToString());
        return text.ToString();
    }

    private static void Row(StringBuilder text, string left, string right) =>
        text.Append((left + right.PadLeft(Math.Max(Width - left.Length, 0))).TrimEnd()).Append('\n');
}
