namespace Molt.Compiler.Tests.Cil.Corpus;

internal static unsafe class GenericCases
{
    public static void Run(ref LineWriter writer)
    {
        writer.Add("static abstract"u8, Reduce<Sum>(10) + (Reduce<Product>(6) * 1000));
        writer.Add("generic struct"u8, Boxes());
        writer.Add("generic arithmetic"u8, Scale(new Real(3.5), 4).Number);
        writer.Add("sizes"u8, SizeOf<byte>() + (SizeOf<long>() * 10) + (SizeOf<Box<int>>() * 100));
        writer.Add("type test"u8, Kind<int>() + (Kind<long>() * 10) + (Kind<double>() * 100));
        writer.Add("generic pointers"u8, Sort());
        writer.Add("explicit implementation"u8, Describe<Cat>() + (Describe<Dog>() * 100));
        writer.Add("constrained call"u8, Area(new Square { Side = 5 }) + Area(new Rectangle { Width = 2, Height = 8 }));
        writer.Add("default implementation"u8, Speak<Cat>() + Speak<Dog>());
        writer.Add("generic static"u8, Counter<int>.Next() + Counter<int>.Next() + (Counter<long>.Next() * 100));
        writer.Add("generic function pointer"u8, Twice(&AddOne, 5));
    }

    private interface IOperation
    {
        static abstract long Start { get; }

        static abstract long Apply(long left, long right);
    }

    private readonly struct Sum : IOperation
    {
        public static long Start => 0;

        public static long Apply(long left, long right) => left + right;
    }

    private readonly struct Product : IOperation
    {
        public static long Start => 1;

        public static long Apply(long left, long right) => left * right;
    }

    private interface IScalable<TSelf>
        where TSelf : unmanaged, IScalable<TSelf>
    {
        static abstract TSelf Zero { get; }

        static abstract TSelf operator +(TSelf left, TSelf right);
    }

    private readonly struct Real(double number) : IScalable<Real>
    {
        public readonly double Number = number;

        public static Real Zero => default;

        public static Real operator +(Real left, Real right) => new(left.Number + right.Number);
    }

    private interface IAnimal
    {
        static abstract int Legs();

        static virtual int Sound() => 7;
    }

    private readonly struct Cat : IAnimal
    {
        static int IAnimal.Legs() => 4;
    }

    private readonly struct Dog : IAnimal
    {
        static int IAnimal.Legs() => 3;

        static int IAnimal.Sound() => 50;
    }

    private interface IShape
    {
        long Area();
    }

    private struct Square : IShape
    {
        public long Side;

        public readonly long Area() => Side * Side;
    }

    private struct Rectangle : IShape
    {
        public int Width;
        public int Height;

        public readonly long Area() => Width * Height;
    }

    private struct Box<T>
        where T : unmanaged
    {
        public T Content;
        public int Count;

        public Box(T content)
        {
            Content = content;
            Count = 1;
        }

        public readonly Box<T> With(T content) => new(content) { Count = Count + 1 };
    }

    private static class Counter<T>
        where T : unmanaged
    {
        private static long s_count = sizeof(T);

        public static long Next() => s_count++;
    }

    private static long Reduce<T>(int n)
        where T : struct, IOperation
    {
        long result = T.Start;
        for (int i = 1; i <= n; i++)
        {
            result = T.Apply(result, i);
        }
        return result;
    }

    private static long Boxes()
    {
        var box = new Box<double>(2.5);
        Box<double> other = box.With(3.5).With(4.5);
        var nested = new Box<Box<byte>>(new Box<byte>(200));
        return (long)(other.Content * 10) + other.Count + nested.Content.Content + nested.Count;
    }

    private static T Scale<T>(T value, int by)
        where T : unmanaged, IScalable<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < by; i++)
        {
            sum += value;
        }
        return sum;
    }

    private static long SizeOf<T>()
        where T : unmanaged => sizeof(T);

    private static long Kind<T>()
    {
        if (typeof(T) == typeof(int))
        {
            return 1;
        }
        return typeof(T) == typeof(long) ? 2 : 3;
    }

    private static long Sort()
    {
        int* numbers = stackalloc int[7] { 5, -3, 8, 0, 22, -9, 4 };
        InsertionSort<int, Ascending>(numbers, 7);
        long result = 0;
        for (int i = 0; i < 7; i++)
        {
            result = (result * 31) + numbers[i];
        }
        return result;
    }

    private interface IComparer<T>
    {
        static abstract bool Less(T left, T right);
    }

    private readonly struct Ascending : IComparer<int>
    {
        public static bool Less(int left, int right) => left < right;
    }

    private static void InsertionSort<T, TComparer>(T* items, int count)
        where T : unmanaged
        where TComparer : struct, IComparer<T>
    {
        for (int i = 1; i < count; i++)
        {
            T item = items[i];
            int j = i;
            for (; j > 0 && TComparer.Less(item, items[j - 1]); j--)
            {
                items[j] = items[j - 1];
            }
            items[j] = item;
        }
    }

    private static long Describe<T>()
        where T : struct, IAnimal => T.Legs();

    private static long Speak<T>()
        where T : struct, IAnimal => T.Sound();

    private static long Area<T>(T shape)
        where T : struct, IShape => shape.Area();

    private static int AddOne(int value) => value + 1;

    private static T Twice<T>(delegate*<T, T> function, T value) => function(function(value));
}
