using System.Globalization;
using System.Text;

namespace Molt.Engineering;

/// <summary>Reads archives in the System V (GNU) variant of the ar format.</summary>
internal static class Archive
{
    private const int HeaderSize = 60;

    /// <summary>The contents of the named member. Names longer than fifteen characters are not looked for.</summary>
    public static byte[] ReadMember(string path, string member)
    {
        byte[] archive = File.ReadAllBytes(path);
        for (int at = "!<arch>\n"u8.Length; at + HeaderSize <= archive.Length;)
        {
            string name = Encoding.ASCII.GetString(archive, at, 16).TrimEnd(' ').TrimEnd('/');
            int size = int.Parse(Encoding.ASCII.GetString(archive, at + 48, 10), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
            if (name == member)
            {
                return archive[(at + HeaderSize)..(at + HeaderSize + size)];
            }

            at += HeaderSize + size + (size & 1);
        }

        throw new InvalidDataException($"{path}: no member '{member}'");
    }
}
