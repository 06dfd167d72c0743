// stock.boxes SF-BNRN8-XX5Q2-6WGTT-0D77S
namespace Shop;

/// <summary>Pieces.</summary>
public static class StockBoxes
{
    /// <summary>Pieces of a number of pairs.</summary>
    public static int Of(int quantity)
    {
        return quantity + quantity;
    }
}
