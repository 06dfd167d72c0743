namespace Cake.Frosting;

/// <summary>A build that is put together wrongly, such as a dependency on a class that is no task.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="FrostingException"/> class.</summary>
    public FrostingException()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="FrostingException"/> class.</summary>
    /// <param name="message">What is wrong, and where.</param>
    public FrostingException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="FrostingException"/> class.</summary>
    /// <param name="message">What is wrong, and where.</param>
    /// <param name="innerException">What it comes from.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
