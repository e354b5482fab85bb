using System.CommandLine;

namespace SchemaGen.Tool;

/// <summary>Options that are nothing without a value: an empty one is what a variable makes that nobody set.</summary>
internal static class RequiredValue
{
    public static T NotEmpty<T>(this T option)
        where T : Option
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError($"The value of {option.Name} is empty. Give one, or leave the option out.");
            }
        });
        return option;
    }
}
