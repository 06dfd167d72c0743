// twice SF-6FKFP-Q3C6C-60MM1-QVHYH
namespace Gallery;

/// <summary>The pieces of a number of pairs.</summary>
public static class Twice
{
    /// <summary>The pieces of a number of pairs.</summary>
    public static int Of(int quantity)
    {
        return checked(quantity * 2);
    }
}
