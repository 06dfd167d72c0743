// twice SF-9SFJ7-06QXH-YK7MV-TG50K
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
