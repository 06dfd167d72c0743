// stock.pairs SF-576RY-0CX6Q-GVMDS-PCRP0
namespace Shop;

/// <summary>Pieces.</summary>
public static class StockPairs
{
    /// <summary>Pieces of a number of pairs.</summary>
    public static int Of(int quantity)
    {
        return quantity * 2;
    }
}
